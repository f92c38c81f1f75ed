package org.chancery.diplomacy.agreements;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.facts.Binding;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.Instrument;
import org.chancery.facts.Obligation;
import org.chancery.facts.Sector;
import org.chancery.kernel.BadMember;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Plan;
import org.jspecify.annotations.Nullable;

@Described(
        "What an agreement is, as its text or whoever tells of it has it. What is left out stays as"
                + " it was told before.")
public record Terms(
        @Described(
                        value = "Its title, as worded; 1 to 500 characters.",
                        example = "Agreement on Mutual Legal Assistance in Criminal Matters")
                String title,
        @Described(
                        value = "What kind of text it is; left out where no source tells.",
                        example = "agreement")
                @Nullable Instrument instrument,
        @Described(
                        value =
                                "Whether it is governed by international law; left out, it is unclear.",
                        example = "yes")
                @Nullable Binding binding,
        @Described(
                        value =
                                "Between whom it is, each once, two at least; left out where others may become parties.",
                        example = "[\"IRN\",\"KAZ\"]")
                @Nullable List<Party> between,
        @Described("What it is about, each once.") @Nullable List<Sector> sectors,
        @Described("The obligations of alliance that it holds, each once.")
                @Nullable List<Obligation> obligations,
        @Described("On what it enters into force; left out where no source tells.")
                @Nullable ForceCondition entryIntoForce,
        @Described(value = "Its last day, where its text fixes one.", example = "2028-12-31")
                @Nullable When until,
        @Described("Who keeps its original and the instruments, where a source tells.")
                @Nullable Party depositary,
        @Described(
                        "True where an accession binds only towards those who accept it; left out, it binds towards all.")
                @Nullable Boolean accessionsAreAccepted,
        @Described(
                        "True where its text opens ratification, acceptance and approval also to those that have not signed it; left out, these follow a signature.")
                @Nullable Boolean openWithoutSignature)
        implements Plan {
    private static final int LONGEST_TITLE = 500;
    private static final int MOST_PARTIES = 250;
    private static final String EACH_ONCE =
            "of parties, sectors and obligations each is named once";

    public Terms {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new BadMember("/title", "an agreement has a title of 1 to 500 characters");
        }
        if (between != null && (between.size() < 2 || between.size() > MOST_PARTIES)) {
            throw new BadMember(
                    "/between", "an agreement is between 2 parties at least, and 250 at most");
        }
        BadMember.requireEachOnce("between", between, EACH_ONCE);
        BadMember.requireEachOnce("sectors", sectors, EACH_ONCE);
        BadMember.requireEachOnce("obligations", obligations, EACH_ONCE);
    }

    /** The days that are told with it. */
    Stream<When> days() {
        return Stream.of(
                        Optional.ofNullable(until),
                        Optional.ofNullable(entryIntoForce)
                                .flatMap(condition -> Optional.ofNullable(condition.date())))
                .flatMap(Optional::stream);
    }
}
