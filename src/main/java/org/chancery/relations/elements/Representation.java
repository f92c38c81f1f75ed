package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chancery.facts.Fact.Headed;
import org.chancery.facts.Fact.Represented;
import org.chancery.facts.HeadClass;
import org.chancery.facts.HeadStage;
import org.chancery.facts.MissionType;
import org.chancery.kernel.Described;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** How one state is represented at another. */
public record Representation(
        @Described(
                        "Its mission there, of several the diplomatic one of the highest class; a severance of relations ends a diplomatic one for good.")
                Cell<Mission> mission,
        @Described(
                        "Who heads the mission; a severance ends that too. A recall for consultations does not lower the class, and is told though somebody stands in meanwhile.")
                Cell<Head> head,
        @Described("Its consular posts there, which a severance leaves.") Cell<List<Post>> posts,
        @Described("The last time that staff of it was expelled.") Cell<Expulsion> expelled) {

    @Described("A mission.")
    public record Mission(
            @Described("What kind of mission.") MissionType type,
            @Described("The class of its head that the two agreed on, where that is known.")
                    @Nullable HeadClass rank,
            @Described("Whether it has its seat in the other state.") boolean resident,
            @Described("Where it is, where that is known.") @Nullable String place) {

        private static Mission of(Represented fact) {
            return new Mission(fact.type(), fact.rank(), fact.resident(), fact.place());
        }
    }

    @Described("Who heads a mission.")
    public record Head(
            @Described("Whether somebody does.") HeadStage stage,
            @Described("As worded, where that is known.") @Nullable String name) {}

    @Described("A consular post.")
    public record Post(
            @Described("What kind of post.") MissionType type,
            @Described("Where it is, where that is known.") @Nullable String place) {}

    @Described("An expulsion of staff.")
    public record Expulsion(
            @Described("When, as precisely as that is known.") String when,
            @Described("How many were expelled, where that is known.") @Nullable Integer staff) {

        /** When it was. */
        public When happened() {
            return When.parse(when);
        }
    }

    /** Of a state's missions the diplomatic one of the highest class, rather one with its seat. */
    private static final Comparator<Represented> FOREMOST =
            Comparator.<Represented, Boolean>comparing(fact -> fact.type().diplomatic())
                    .thenComparing(
                            Represented::rank, Comparator.nullsFirst(Comparator.reverseOrder()))
                    .thenComparing(Represented::resident);

    /** A recall says more than that somebody stands in for the one who was recalled. */
    private static final Comparator<Headed> TELLING =
            Comparator.<Headed, Boolean>comparing(fact -> fact.mission().diplomatic())
                    .thenComparing(fact -> fact.stage() == HeadStage.RECALLED);

    static Representation on(
            LocalDate day,
            Course<Represented> missions,
            Course<Headed> heads,
            Cell<Expulsion> expelled) {
        return new Representation(
                missions.only(fact -> !fact.type().consular()).foremost(day, FOREMOST, Mission::of),
                heads.foremost(day, TELLING, fact -> new Head(fact.stage(), fact.name())),
                missions.only(fact -> fact.type().consular())
                        .all(
                                day,
                                posts ->
                                        posts.stream()
                                                .map(Held::what)
                                                .map(fact -> new Post(fact.type(), fact.place()))
                                                .toList()),
                expelled);
    }
}
