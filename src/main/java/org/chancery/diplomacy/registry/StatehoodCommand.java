package org.chancery.diplomacy.registry;

import java.util.List;
import org.chancery.facts.StateEnding;
import org.chancery.facts.StateOrigin;
import org.chancery.kernel.Described;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of a state of the table itself. */
public sealed interface StatehoodCommand extends Command {

    @Described(
            value =
                    "Record that a state of the table came to be. `when` is its first day as a state.",
            example =
                    """
                    {"subject":"state/czechoslovakia","when":"1918-10-28",
                     "name":"Czecho-Slovak Republic","how":"independence","predecessors":["XAH"],
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens(named = true)
    record RegisterState(
            @Described(value = "Its name then, as worded.", example = "Czecho-Slovak Republic")
                    String name,
            @Described(value = "How it came to be.", example = "independence")
                    @Nullable StateOrigin how,
            @Described("The states that it came out of.") @Nullable List<StateId> predecessors)
            implements StatehoodCommand {

        public RegisterState {
            StatehoodEvent.requireName(name);
            StatehoodEvent.requireEachOnce(predecessors);
        }
    }

    @Described(
            value = "Record that a state took another name. `when` is the first day of the name.",
            example =
                    """
                    {"subject":"state/czechoslovakia","when":"1990-04-23",
                     "name":"Czech and Slovak Federative Republic",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens(named = true)
    record RenameState(
            @Described(
                            value = "The new name, as worded.",
                            example = "Czech and Slovak Federative Republic")
                    String name)
            implements StatehoodCommand {

        public RenameState {
            StatehoodEvent.requireName(name);
        }
    }

    @Described(
            value =
                    "Record that a state ceased to be one. `when` is the first day on which it was none.",
            example =
                    """
                    {"subject":"state/czechoslovakia","when":"1993-01-01","how":"split",
                     "successors":["CZE","SVK"],
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens(named = true)
    record EndState(
            @Described(value = "How it ended.", example = "split") StateEnding how,
            @Described("The states that came after it.") @Nullable List<StateId> successors)
            implements StatehoodCommand {

        public EndState {
            StatehoodEvent.requireEachOnce(successors);
        }
    }
}
