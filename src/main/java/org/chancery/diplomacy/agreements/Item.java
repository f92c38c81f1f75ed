package org.chancery.diplomacy.agreements;

import org.chancery.facts.Fact.Titled;
import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.jspecify.annotations.Nullable;

@Described("One of several agreements, by its title.")
public record Item(
        @Described(
                        value = "Its title, as worded; 1 to 1,000 characters.",
                        example = "Agreement on the Border Market")
                String title,
        @Described("The agreement, where it is recorded by itself.") @Nullable Subject agreement) {

    public Item {
        AgreementEvent.requireReadable(title);
        AgreementEvent.requireAgreement("agreement", agreement);
    }

    Titled titled() {
        return new Titled(title, agreement);
    }
}
