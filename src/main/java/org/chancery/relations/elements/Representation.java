package org.chancery.relations.elements;

import java.time.LocalDate;
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
        @Described("Its mission there; a severance of relations ends a diplomatic one for good.")
                Cell<Mission> mission,
        @Described(
                        "Who heads the mission; a severance ends that too. A recall for consultations does not lower the class.")
                Cell<Head> head,
        @Described("Its consular posts there, which a severance leaves.") Cell<List<Post>> posts,
        @Described("The last time that staff of it was expelled.") Cell<Expulsion> expelled) {

    @Described("A mission.")
    public record Mission(
            @Described("What kind of mission.") MissionType type,
            @Described("The class of its head that the two agreed on, where that is known.")
                    @Nullable HeadClass rank,
            @Described("Whether it has its seat in the other state.") boolean resident,
            @Described("Where it is, where that is known.") @Nullable String place) {}

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

        /** The first day on which it may have been. */
        public LocalDate happened() {
            return When.parse(when).earliestStart();
        }
    }

    static Representation on(
            LocalDate day,
            Course<Represented> missions,
            Course<Headed> heads,
            Cell<Expulsion> expelled) {
        return new Representation(
                missions.only(fact -> !fact.type().consular())
                        .last(
                                day,
                                fact ->
                                        new Mission(
                                                fact.type(),
                                                fact.rank(),
                                                fact.resident(),
                                                fact.place())),
                heads.last(day, fact -> new Head(fact.stage(), fact.name())),
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
