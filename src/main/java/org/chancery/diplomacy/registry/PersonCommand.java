package org.chancery.diplomacy.registry;

import java.util.List;
import org.chancery.facts.Capacity;
import org.chancery.facts.Rank;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.Rule;
import org.chancery.kernel.Slug;
import org.chancery.ledger.Command;
import org.chancery.ledger.Dated;
import org.chancery.ledger.Opens;
import org.chancery.ledger.SelfNamed;
import org.chancery.ledger.Undated;
import org.jspecify.annotations.Nullable;

/** What can be said of a person. */
public sealed interface PersonCommand extends Command {

    @Described(
            value =
                    "Register a person, so that visits can say who it was and not only how a source words the name.",
            example =
                    """
                    {"name":"Anna Example","otherNames":["A. Example"],
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    @Undated
    record RegisterPerson(
            @Described(
                            value =
                                    "The name by which the person is shown, in Latin letters; 1 to 300 characters.",
                            example = "Masoud Pezeshkian")
                    String name,
            @Described("Other names, spellings and scripts that sources use.")
                    @Nullable List<String> otherNames)
            implements PersonCommand, SelfNamed {

        public RegisterPerson {
            PersonEvent.requireNamed(name, otherNames);
        }

        /** Such as {@code masoud-pezeshkian}. */
        @Override
        public String proposedName() {
            return Slug.of(name);
        }

        /** Two persons of one name are told apart by whoever registers the second. */
        @Override
        public @Nullable Rule refusesNamesakes() {
            return null;
        }
    }

    @Described(
            value =
                    "Record that a person has assumed an office, or was chosen for it. `when` is the first day in it or, for `elect`, the day of the choice.",
            example =
                    """
                    {"subject":"person/anna-example","when":"2024-08-01",
                     "of":"IRN","title":"Foreign Minister","rank":"foreign minister",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record AssumeOffice(
            @Described(value = "Whose office it is.", example = "IRN") Party of,
            @Described(value = "The office, as worded; 1 to 300 characters.", example = "President")
                    String title,
            @Described(value = "Its rank.", example = "head of government") Rank rank,
            @Described("Left out where the office is simply held.") @Nullable Capacity capacity)
            implements PersonCommand {

        public AssumeOffice {
            PersonEvent.requireTitle(title);
        }
    }

    @Described(
            value =
                    "Record that a person has left an office. `when` is the first day on which it was held no longer.",
            example =
                    """
                    {"subject":"person/anna-example","when":"2025-08-01",
                     "of":"IRN","title":"Foreign Minister","reason":"another post",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Dated
    record LeaveOffice(
            @Described(value = "Whose office it is.", example = "IRN") Party of,
            @Described(
                            value = "The office, as it was worded when it was assumed.",
                            example = "President")
                    String title,
            @Described("Why, as worded.") @Nullable String reason)
            implements PersonCommand {

        public LeaveOffice {
            PersonEvent.requireTitle(title);
        }
    }
}
