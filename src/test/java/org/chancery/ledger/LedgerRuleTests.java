package org.chancery.ledger;

import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.that;
import static org.chancery.testing.Said.undated;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.util.Map;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Subject;
import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.ReidentifyEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.MergerCommand.MergeSubjects;
import org.chancery.ledger.MergerCommand.SplitSubject;
import org.chancery.testing.Said;
import org.chancery.testing.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that every entry obeys, on visits. The last day that has come is 2 January 2026. */
class LedgerRuleTests {
    private static final Subject VISIT = visit(9);
    private static final long STANDING = 2;
    private static final long TAKEN_BACK = 3;
    private static final long CORRECTION = 5;
    private static final Subject KEPT = visit(4);
    private static final Subject LOSER = visit(5);
    private static final long MERGE = 8;

    private final Story ledger =
            new Story()
                    .given(
                            source("akorda", "Akorda", "2018-01-18"),
                            visited("2018-01-15").about(visit(1)),
                            visited("2018-01-15").about(visit(2)),
                            correction(TAKEN_BACK, entry -> new RetractEntry(entry, null)),
                            correction(STANDING, Ground.BETTER_SOURCE)
                                    .when("2018-01-16")
                                    .cited("akorda"),
                            visited("2018-01-15").about(KEPT),
                            visited("2018-01-15").about(LOSER),
                            merged(KEPT, LOSER));

    /** What just follows, and beside it what one rule forbids. */
    private record Beside(Said follows, Said breaks) {}

    private static Beside beside(LedgerRule rule) {
        return switch (rule) {
            case CITES_A_SOURCE ->
                    new Beside(
                            visited("2018-01-15"),
                            on("2018-01-15", VISIT, visit("KAZ", "USA", "Somebody")));
            case SOURCE_IS_REGISTERED ->
                    new Beside(visited("2018-01-15"), visited("2018-01-15").cited("nobody"));
            case ENDS_AFTER_IT_BEGINS ->
                    new Beside(visited("2018-01-15/2018-01-15"), visited("2018-01-15/2018-01-14"));
            case NOT_IN_THE_FUTURE -> new Beside(visited("2026-01-02"), visited("2026-01-03"));
            case STANDS -> new Beside(endorsed(STANDING), endorsed(TAKEN_BACK));
            case CORRECT_THE_ENTRY_ITSELF ->
                    new Beside(
                            corrected(STANDING).when("2018-01-17"),
                            corrected(CORRECTION).when("2018-01-17"));
            case CHANGES_SOMETHING ->
                    new Beside(
                            corrected(STANDING).when("2018-01-17"),
                            corrected(STANDING).when("2018-01-16"));
            case NAMES_AN_ALIAS ->
                    new Beside(
                            renumbered(STANDING).cited("akorda", new Alias("visits", "7")),
                            renumbered(STANDING).cited("akorda"));
            case SOURCE_STAYS ->
                    new Beside(
                            correction(1, Ground.OUR_SLIP, Map.of("title", "Another title")),
                            correction(1, entry -> new RetractEntry(entry, null)));
            case STATES_STAY_APART ->
                    new Beside(
                            merged(visit(1), visit(2)),
                            merged(
                                    Subject.parse("state/russia"),
                                    Subject.parse("state/soviet-union")));
            case SOURCE_HAS_NO_DATE ->
                    new Beside(
                            correction(1, Ground.OUR_SLIP, Map.of("publishedAt", "2018-01-19")),
                            correction(1, Ground.OUR_SLIP).when("2018-01-19"));
            case FOLLOWS_THE_STANDING_WORD ->
                    new Beside(following(CORRECTION), following(STANDING));
            case KEEPS_ITS_KIND ->
                    new Beside(
                            corrected(STANDING).about(VISIT),
                            corrected(STANDING).about(Subject.parse("source/elsewhere")));
            case ANOTHER_SUBJECT ->
                    new Beside(merged(visit(1), visit(2)), merged(visit(1), visit(1)));
            case MERGED_INTO ->
                    new Beside(visited("2018-01-15"), visited("2018-01-15").about(LOSER));
            case NO_CHAINS -> new Beside(merged(KEPT, visit(1)), merged(visit(1), KEPT));
            case IS_MERGED -> new Beside(split(LOSER), split(visit(1)));
            case SPLIT_INSTEAD ->
                    new Beside(
                            split(LOSER),
                            correction(MERGE, entry -> new RetractEntry(entry, null)));
            case KEY_REUSED ->
                    throw new AssertionError("judged before an assertion is: WrongInputIT");
        };
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "KEY_REUSED")
    void what_keeps_to_a_rule_is_recorded(LedgerRule rule) {
        ledger.when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "KEY_REUSED")
    void a_person_who_breaks_a_rule_is_refused(LedgerRule rule) {
        ledger.when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDS_AFTER_IT_BEGINS", "NOT_IN_THE_FUTURE"})
    void an_import_is_flagged_for_what_an_entry_says(LedgerRule rule) {
        ledger.whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ENDS_AFTER_IT_BEGINS", "NOT_IN_THE_FUTURE", "KEY_REUSED"})
    void an_import_is_refused_for_how_it_says_it(LedgerRule rule) {
        ledger.whenImported(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDS_AFTER_IT_BEGINS", "NOT_IN_THE_FUTURE"})
    void a_correction_is_refused_for_what_the_entry_would_say(LedgerRule rule) {
        var date = String.valueOf(beside(rule).breaks().when());
        ledger.when(corrected(STANDING).when(date)).thenRefused(rule.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026", "2026-01", "2026-01-02/..", "../2026-01-02", "[2026-01-02..2027]"})
    void what_may_be_past_is_recorded(String when) {
        ledger.when(visited(when)).thenRecorded();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027",
                "2026-02",
                "2026-01-03?",
                "2026-01-03/..",
                "2026-01-01/2026-01-03",
                "2026-01-16/2026-01",
                "[2026-01-03..]"
            })
    void what_cannot_be_past_is_refused(String when) {
        ledger.when(visited(when)).thenRefused("not-in-the-future");
    }

    private static Said visited(String when) {
        return on(when, VISIT, visit("KAZ", "USA", "Somebody")).cited("akorda");
    }

    private static Said following(long word) {
        return that(new CorrectEntry(
                        Named.at(STANDING), Named.at(word), Ground.BETTER_SOURCE, null))
                .when("2018-01-17")
                .cited("akorda");
    }

    private static Said merged(Subject kept, Subject loser) {
        return undated(kept, new MergeSubjects(loser, null));
    }

    private static Said split(Subject loser) {
        return undated(KEPT, new SplitSubject(loser, null));
    }

    private static Said corrected(long entry) {
        return correction(entry, Ground.BETTER_SOURCE).cited("akorda");
    }

    private static Said endorsed(long position) {
        return correction(position, entry -> new EndorseEntry(entry, null)).cited("akorda");
    }

    private static Said renumbered(long position) {
        return correction(position, entry -> new ReidentifyEntry(entry, null));
    }
}
