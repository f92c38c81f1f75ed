package org.chancery.diplomacy.agreements;

import java.util.List;
import org.chancery.facts.Principal;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.jspecify.annotations.Nullable;

@Described("The signature of a party.")
public record Signature(
        @Described(value = "For whom it was signed.", example = "KAZ") Party party,
        @Described(value = "What it does; left out where no source tells.", example = "simple")
                @Nullable SignatureKind kind,
        @Described("Who signed, as worded, where a source names them.")
                @Nullable List<Principal> by,
        @Described("True where they signed by full powers, and not by their office.")
                @Nullable Boolean fullPowers) {

    List<Principal> signatories() {
        return by == null ? List.of() : by;
    }
}
