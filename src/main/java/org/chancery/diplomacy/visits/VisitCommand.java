package org.chancery.diplomacy.visits;

import java.util.List;
import java.util.SortedMap;
import org.chancery.facts.DelegationRole;
import org.chancery.facts.Principal;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of a visit. */
public sealed interface VisitCommand extends Command {

    @Described(
            value = "Record a completed visit in one assertion, as histories have it.",
            example =
                    """
                    {"visitor":"KAZ","when":"2025-06-07",
                     "principals":[{"name":"Murat Nurtleu","office":"Foreign Minister"}],
                     "stops":[{"host":"IRN","place":"Tehran"}],
                     "sources":[{"source":"source/tehran-times-514000"}]}
                    """)
    @Opens
    record RecordVisit(
            @Described(value = "The state for which the principals travelled.", example = "KAZ")
                    StateId visitor,
            @Described("Who led it, the most senior first; at least one.")
                    List<Principal> principals,
            @Described("Where it went, in order; at least one.") List<Stop> stops,
            @Described("The source's own row, member by member, where it was imported.")
                    @Nullable SortedMap<String, String> worded)
            implements VisitCommand {}

    @Described(
            value =
                    "Record a stop of a completed visit that is told stop by stop, as lists of travels have it: one entry for each stop, and one for each who accompanied, all of one visit. `when` is the days of the stop.",
            example =
                    """
                    {"visitor":"KAZ","when":"2025-06-07",
                     "principals":[{"name":"Anna Example","office":"Foreign Minister"}],
                     "host":"IRN","place":"Tehran",
                     "sources":[{"source":"source/tehran-times-514000"}]}
                    """)
    @Opens
    record RecordStop(
            @Described(value = "The state for which the principals travelled.", example = "KAZ")
                    StateId visitor,
            @Described("Who was there, the most senior first; at least one.")
                    List<Principal> principals,
            @Described(
                            value =
                                    "In which part of the delegation they travelled; left out for those who led the visit.",
                            example = "accompanying")
                    @Nullable DelegationRole role,
            @Described(value = "The state or organisation that was visited.", example = "IRN")
                    Party host,
            @Described(value = "A city or site, as worded.", example = "Tehran")
                    @Nullable String place,
            @Described(
                            value = "The format; left out where no source states it.",
                            example = "official working")
                    @Nullable VisitType type,
            @Described(
                            value = "The source's own words for the format.",
                            example = "Official Working Visit")
                    @Nullable String typeAsWorded,
            @Described("The source's own row, member by member, where it was imported.")
                    @Nullable SortedMap<String, String> worded)
            implements VisitCommand {}

    @Described(
            value =
                    "Announce a visit that is to be made. `when` is the day of the announcement; the days of the visit are its plan.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","visitor":"IRN",
                     "when":"2025-12-07","planned":"2025-12-11/2025-12-12",
                     "principals":[{"name":"Masoud Pezeshkian","office":"President"}],
                     "stops":[{"host":"KAZ","place":"Astana","type":"official"},
                              {"host":"TKM","place":"Ashgabat"}],
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    record AnnounceVisit(
            @Described(value = "The state for which the principals will travel.", example = "IRN")
                    StateId visitor,
            @Described("Who will lead it, the most senior first; at least one.")
                    List<Principal> principals,
            @Described("Where it will go, in order; at least one.") List<Stop> stops,
            @Described(
                            value = "The days for which it is planned, where they are known.",
                            example = "2025-12-11/2025-12-12")
                    @Nullable When planned)
            implements VisitCommand {}

    @Described(
            value = "Revise the plan of a visit. What is left out stays as it was planned.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","when":"2025-12-09",
                     "planned":"2025-12-10/2025-12-12",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record ReviseVisitPlan(
            @Described("The new days.") @Nullable When planned,
            @Described("Who will lead it now, the most senior first.")
                    @Nullable List<Principal> principals)
            implements VisitCommand {}

    @Described(
            value = "Postpone a visit that was announced.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","when":"2025-12-09",
                     "reason":"an earthquake","sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record PostponeVisit(
            @Described("The new days, where they are known.") @Nullable When planned,
            @Described("Why, as worded.") @Nullable String reason)
            implements VisitCommand {}

    @Described(
            value = "Cancel a visit that was announced and not begun.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","when":"2025-12-09",
                     "reason":"a crisis at home","sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record CancelVisit(@Described("Why, as worded.") @Nullable String reason)
            implements VisitCommand {}

    @Described(
            value = "Add a stop to the plan of a visit, after those that it has.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","when":"2025-12-10",
                     "stop":{"host":"UZB","place":"Tashkent","type":"working"},
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record AddStop(@Described("The stop; its days are its plan.") Stop stop)
            implements VisitCommand {}

    @Described(
            value = "Drop a stop that was planned and has not been reached.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","when":"2025-12-11",
                     "host":"TKM","sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record DropStop(
            @Described(value = "The state or organisation that is visited there.", example = "KAZ")
                    Party host,
            @Described("Its place, where the visit has two stops at one host.")
                    @Nullable String place,
            @Described("Why, as worded.") @Nullable String reason)
            implements VisitCommand {}

    @Described(
            value =
                    "Record that the visitor has departed. A visit that nobody announced names its state, its principals and its stops as well.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","when":"2025-12-10",
                     "place":"Tehran","sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    record DepartForVisit(
            @Described(value = "From where, as worded.", example = "Tehran") @Nullable String place,
            @Described("What the visit is, where it was not announced; else left out.")
                    @Nullable Itinerary unannounced)
            implements VisitCommand {}

    @Described(
            value = "Record that the visitor has arrived at a stop.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","when":"2025-12-10",
                     "host":"KAZ","sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record ArriveAtStop(
            @Described(value = "The state or organisation that is visited there.", example = "KAZ")
                    Party host,
            @Described("Its place, where the visit has two stops at one host.")
                    @Nullable String place)
            implements VisitCommand {}

    @Described(
            value =
                    "Record that the host has received the visitor at a stop. Several entries may tell of one reception.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","when":"2025-12-11",
                     "host":"KAZ","by":"Kassym-Jomart Tokayev","ceremony":"guard of honour and anthems",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record ReceiveVisitor(
            @Described(value = "The state or organisation that is visited there.", example = "KAZ")
                    Party host,
            @Described("Its place, where the visit has two stops at one host.")
                    @Nullable String place,
            @Described("Who received, as worded.") @Nullable String by,
            @Described("The ceremony, as worded.") @Nullable String ceremony)
            implements VisitCommand {}

    @Described(
            value = "Record that the visitor has left a stop.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","when":"2025-12-11",
                     "host":"KAZ","sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record LeaveStop(
            @Described(value = "The state or organisation that is visited there.", example = "KAZ")
                    Party host,
            @Described("Its place, where the visit has two stops at one host.")
                    @Nullable String place)
            implements VisitCommand {}

    @Described(
            value = "Record how a visit that had begun ended.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","when":"2025-12-12",
                     "ending":"completed","sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record ConcludeVisit(@Described(value = "How it ended.", example = "completed") Ending ending)
            implements VisitCommand {}

    @Described(
            value =
                    "Name members of the delegation of a visit, beside those who lead it and those who were named before. `when` is the day on which they were named.",
            example =
                    """
                    {"subject":"visit/0198c2f1-0000-7000-8000-000000000001","when":"2025-12-09",
                     "members":[{"role":"accompanying","name":"Anna Example",
                                 "office":"Foreign Minister"},
                                {"role":"business","body":"Iran Chamber of Commerce","count":"100",
                                 "when":"2025-12-09/2025-12-11"}],
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record NameDelegation(@Described("Who, at least one.") List<DelegationMember> members)
            implements VisitCommand {}
}
