package org.chancery.diplomacy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.diplomacy.registry.StatehoodCommand.EndState;
import org.chancery.diplomacy.registry.StatehoodCommand.RegisterState;
import org.chancery.diplomacy.registry.StatehoodCommand.RenameState;
import org.chancery.facts.RegistrySummaries.OfBeginning;
import org.chancery.facts.RegistrySummaries.OfEnd;
import org.chancery.facts.RegistrySummaries.OfName;
import org.chancery.facts.RegistrySummaries.OfState;
import org.chancery.facts.Spell;
import org.chancery.facts.StateEnding;
import org.chancery.facts.StateOrigin;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Word;
import org.chancery.ledger.codec.BadInput;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How states come to be, are renamed and end, and what cannot be said of that. */
class StatehoodTests {
    private static final Subject STATE = Subject.parse("state/czechoslovakia");
    private static final Said BEGUN = said("1918-10-28", begun("XAH"));
    private static final Said RENAMED = said("1990-04-23", new RenameState("Federative Republic"));
    private static final Said ENDED = said("1993-01-01", ended("CZE", "SVK"));

    private final MemoryLedger memory = new MemoryLedger();
    private final Story ledger = new Story(memory).given(SampleWords.source("irna", "IRNA", null));

    /** What went before; what just follows on it, and beside it what one rule forbids. */
    private record Beside(List<Said> before, Said follows, Said breaks) {}

    private static Beside beside(StatehoodRule rule) {
        return switch (rule) {
            case CAME_TO_BE_ONCE ->
                    new Beside(
                            List.of(BEGUN),
                            BEGUN.about(Subject.parse("state/yugoslavia")),
                            BEGUN.when("1918-10-29"));
            case CAME_TO_BE -> new Beside(List.of(BEGUN), RENAMED, RENAMED.when("1918-10-27"));
            case TAKES_ANOTHER_NAME ->
                    new Beside(
                            List.of(BEGUN), RENAMED, said("1990-04-23", new RenameState("Ours")));
            case GOES_ON -> new Beside(List.of(BEGUN, ENDED), RENAMED, RENAMED.when("1993-01-02"));
            case COMES_OF_ANOTHER ->
                    new Beside(List.of(BEGUN), ENDED, said("1993-01-01", ended("CZE", "CSK")));
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(StatehoodRule rule) {
        given(rule).when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(StatehoodRule rule) {
        given(rule).when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(StatehoodRule rule) {
        given(rule).whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    private Story given(StatehoodRule rule) {
        return ledger.given(beside(rule).before().toArray(Said[]::new));
    }

    @Test
    void a_state_is_not_its_own_predecessor_and_ends_once() {
        ledger.when(said("1918-10-28", begun("CSK"))).thenRefused("comes-of-another");
        ledger.given(BEGUN, ENDED).when(ENDED.when("1993-01-02")).thenRefused("goes-on");
    }

    @Test
    void a_beginning_is_taken_back_under_a_renaming() {
        ledger.given(BEGUN, RENAMED)
                .when(correction(2, entry -> new RetractEntry(entry, null)))
                .thenRecorded();
    }

    @Test
    void a_corrected_end_does_not_precede_what_stands() {
        ledger.given(BEGUN, RENAMED, ENDED)
                .when(correction(4, Ground.BETTER_SOURCE).when("1990-04-22").cited("irna"))
                .thenRefused("goes-on", 3L);
        ledger.when(
                        correction(
                                4,
                                Ground.OUR_SLIP,
                                Map.of("successors", List.of("CZE", "czechoslovakia"))))
                .thenRefused("comes-of-another");
        ledger.given(correction(4, Ground.OUR_SLIP, Map.of("successors", List.of("CZE"))));
    }

    /** One that was recorded of the wrong state is moved to the right one. */
    @Test
    void an_entry_moves_to_another_state_and_not_to_its_own_predecessor() {
        var moved = correction(2, Ground.OUR_SLIP);
        ledger.given(BEGUN)
                .when(moved.about(Subject.parse("state/austria-hungary")))
                .thenRefused("comes-of-another");
        ledger.given(moved.about(Subject.parse("state/austria")));
    }

    @Test
    void an_entry_is_found_by_its_own_state_and_by_each_that_it_names() {
        ledger.given(BEGUN, RENAMED);
        assertThat(memory.entries().get(1).tags())
                .contains(
                        "state:czechoslovakia",
                        "state:austria-hungary",
                        "pair:austria-hungary~czechoslovakia");
        assertThat(memory.last().tags()).contains("state:czechoslovakia");
    }

    @Test
    void a_register_shows_each_name_until_the_next_or_the_end() {
        ledger.thenSummary(STATE, null)
                .given(BEGUN, RENAMED, ENDED)
                .thenFacts(STATE)
                .thenSummary(
                        STATE,
                        new OfState(
                                new OfBeginning(
                                        When.parse("1918-10-28"),
                                        StateOrigin.INDEPENDENCE,
                                        List.of(StateId.parse("XAH")),
                                        List.of(2L)),
                                List.of(
                                        name("Ours", "1918-10-28", "1990-04-23", 2),
                                        name("Federative Republic", "1990-04-23", "1993-01-01", 3)),
                                new OfEnd(
                                        When.parse("1993-01-01"),
                                        StateEnding.SPLIT,
                                        List.of(StateId.parse("CZE"), StateId.parse("SVK")),
                                        List.of(4L))));
    }

    /** Whatever a viewpoint hides of a history, what is left comes to something. */
    @Test
    void any_part_of_a_history_can_be_told() {
        var whole = List.of(BEGUN, RENAMED, said("1991", new RenameState("Another")), ENDED);
        for (int some = 1; some < 1 << whole.size(); some++) {
            var state = Statehood.NONE;
            var names = new ArrayList<String>();
            for (int i = 0; i < whole.size(); i++) {
                if ((some >> i & 1) == 1) {
                    var word = word(whole.get(i), i);
                    state = state.evolve(word);
                    switch (word.what()) {
                        case StatehoodEvent.StateRegistered event -> names.add(event.name());
                        case StatehoodEvent.StateRenamed event -> names.add(event.name());
                        case StatehoodEvent.StateEnded _ -> {}
                    }
                }
            }
            assertThat(state.summary()).isInstanceOf(OfState.class);
            assertThat(((OfState) state.summary()).names())
                    .extracting(OfName::name)
                    .isEqualTo(names);
        }
    }

    @Test
    void a_name_is_not_blank_and_no_state_named_twice() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RenameState(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new RenameState("x".repeat(301)));
        assertThatIllegalArgumentException().isThrownBy(() -> ended("CZE", "CZE"));
        assertThatIllegalArgumentException().isThrownBy(() -> begun("SUN", "SUN"));
        ledger.given(BEGUN);
        assertThatThrownBy(() -> ledger.when(correction(2, Ground.OUR_SLIP, Map.of("name", ""))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a name of 1 to 300");
    }

    private static RegisterState begun(String... predecessors) {
        return new RegisterState("Ours", StateOrigin.INDEPENDENCE, states(predecessors));
    }

    private static EndState ended(String... successors) {
        return new EndState(StateEnding.SPLIT, states(successors));
    }

    private static List<StateId> states(String... codes) {
        return List.of(codes).stream().map(StateId::parse).toList();
    }

    private static OfName name(String name, String since, @Nullable String until, long because) {
        return new OfName(
                name,
                new Spell(When.parse(since), until == null ? null : When.parse(until)),
                List.of(because));
    }

    private static Word<StatehoodEvent> word(Said said, int number) {
        var event = Statehood.NONE.decide((StatehoodCommand) said.what()).getFirst();
        return new Word<>(
                new Assertion<>(STATE, said.when(), event, said.sources()), List.of(number + 1L));
    }

    private static Said said(String when, StatehoodCommand command) {
        return on(when, STATE, command).cited("irna");
    }
}
