package org.chancery.relations.elements;

import java.util.List;
import java.util.Map;
import org.chancery.kernel.Described;

/** What is known of a relation on a day: a vector, never one number. */
public record Elements(
        @Described("Each way, whether the one recognises the other as a state.")
                Map<String, Cell<Recognition>> recognition,
        @Described("Each way, whether the one recognises the other's government.")
                Map<String, Cell<Recognition>> recognitionOfGovernment,
        @Described("Diplomatic and consular relations between the two.") Ties ties,
        @Described("Each way, the mission of the one at the other, and who heads it.")
                Map<String, Representation> representation,
        @Described("The partnership as the two have worded it.") Cell<Partnership> partnership,
        @Described("What is in force between the two, and what is not yet.") Agreements agreements,
        @Described("Who visited whom, and when they last met.") Contact contact,
        @Described("What is announced and has not happened; a plan changes no other element.")
                List<Planned> plans,
        @Described("What the two have proposed to do together, by stage.") Cell<String> initiatives,
        @Described("Each way, sanctions and other measures of the one against the other.")
                Map<String, Cell<Measures>> measures,
        @Described("The organisations that both belong to.") Cell<String> organisations,
        @Described("Obligations of alliance in force between the two.") Cell<Alliance> alliance,
        @Described("Hostilities, ceasefire, border and disputes between the two.")
                Conflict conflict,
        @Described("What the one has said about the other in the last twelve months.")
                Cell<String> statements,
        @Described("What is claimed about the two; a claim changes no other element.")
                List<ClaimMade> claims) {}
