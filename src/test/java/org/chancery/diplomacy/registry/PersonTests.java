package org.chancery.diplomacy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chancery.diplomacy.registry.PersonCommand.AssumeOffice;
import org.chancery.diplomacy.registry.PersonCommand.LeaveOffice;
import org.chancery.diplomacy.registry.PersonCommand.RegisterPerson;
import org.chancery.facts.Capacity;
import org.chancery.facts.Fact.OfficeHeld;
import org.chancery.facts.Fact.PersonKnown;
import org.chancery.facts.OfficeStage;
import org.chancery.facts.Rank;
import org.chancery.facts.RegistrySummaries.OfPerson;
import org.chancery.facts.Spell;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be recorded of a person and of offices, what cannot, and what it tells others. */
class PersonTests {
    private static final Party KAZ = Party.parse("KAZ");
    private static final String TITLE = "President";
    private static final Subject TOKAYEV = Subject.parse("person/kassym-jomart-tokayev");
    private static final Subject OTHER = Subject.parse("person/other");
    private static final Said REGISTERED = registered(TOKAYEV);
    private static final Said ACTING = assumed("2019-03-20", Rank.HEAD_OF_STATE, Capacity.ACTING);
    private static final Said IN_OFFICE = assumed("2019-06-12", Rank.HEAD_OF_STATE, null);

    private final Story ledger = new Story().given(SampleWords.source("akorda", "Akorda", null));

    /** What went before; what just follows on it, and beside it what one rule forbids. */
    private record Beside(List<Said> before, Said follows, Said breaks) {}

    private static Beside beside(PersonRule rule) {
        return switch (rule) {
            case REGISTERED_ONCE ->
                    new Beside(List.of(REGISTERED), registered(OTHER), registered(TOKAYEV));
            case IS_REGISTERED ->
                    new Beside(List.of(REGISTERED, IN_OFFICE), takenBack(3), takenBack(2));
            case ON_A_DAY ->
                    new Beside(
                            List.of(REGISTERED),
                            assumed("[..2019-06-12]", Rank.HEAD_OF_STATE, null),
                            assumed("../2019-06-12", Rank.HEAD_OF_STATE, null));
            case ASSUMED_ONCE ->
                    new Beside(
                            List.of(REGISTERED, IN_OFFICE), again("2024-06-12", null), IN_OFFICE);
            case IS_HELD ->
                    new Beside(
                            List.of(REGISTERED, IN_OFFICE, left("2024-01-01")),
                            assumed("2025-01-01", Rank.HEAD_OF_STATE, null),
                            left("2025-01-01"));
        };
    }

    private static Said takenBack(long position) {
        return correction(position, entry -> new RetractEntry(entry, "no trace"));
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(PersonRule rule) {
        given(rule).when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(PersonRule rule) {
        given(rule).when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(PersonRule rule) {
        given(rule).whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    private Story given(PersonRule rule) {
        return ledger.given(beside(rule).before().toArray(Said[]::new));
    }

    @Test
    void each_term_of_an_office_lasts_until_it_is_left_or_assumed_again() {
        ledger.given(REGISTERED, ACTING, IN_OFFICE, left("2024-01-01"))
                .thenFacts(
                        TOKAYEV,
                        new PersonKnown(TOKAYEV, "Kassym-Jomart Tokayev", List.of(2L)),
                        held(Capacity.ACTING, "2019-03-20", "2019-06-12", 3, 4),
                        held(null, "2019-06-12", "2024-01-01", 4, 5));
    }

    @Test
    void offices_are_told_by_their_days_whenever_they_were_recorded() {
        ledger.given(REGISTERED, IN_OFFICE, ACTING)
                .thenFacts(
                        TOKAYEV,
                        new PersonKnown(TOKAYEV, "Kassym-Jomart Tokayev", List.of(2L)),
                        held(Capacity.ACTING, "2019-03-20", "2019-06-12", 3, 4),
                        held(null, "2019-06-12", null, 3));
    }

    /** Whatever the order in which words of one day are told. */
    @Test
    void who_leaves_an_office_on_the_day_of_assuming_it_again_is_in_office() {
        ledger.given(REGISTERED, IN_OFFICE, left("2024-05-07"), again("2024-05-07", null))
                .thenFacts(
                        TOKAYEV,
                        new PersonKnown(TOKAYEV, "Kassym-Jomart Tokayev", List.of(2L)),
                        held(null, "2019-06-12", "2024-05-07", 3, 4),
                        held(null, "2024-05-07", null, 5));
    }

    @Test
    void a_vague_leaving_ends_the_term_that_had_begun_before() {
        ledger.given(REGISTERED, IN_OFFICE, again("2024-05-28", null), left("2024-05"))
                .thenFacts(
                        TOKAYEV,
                        new PersonKnown(TOKAYEV, "Kassym-Jomart Tokayev", List.of(2L)),
                        held(null, "2019-06-12", "2024-05", 3, 5),
                        held(null, "2024-05-28", null, 4));
    }

    /** A term that may have begun on any day before does not take the end of one that is known. */
    @Test
    void a_vague_term_leaves_a_known_one_its_end() {
        ledger.given(
                        REGISTERED,
                        again("2012", null),
                        left("2012-03"),
                        again("[..2020]", null),
                        left("2015"))
                .thenFacts(
                        TOKAYEV,
                        new PersonKnown(TOKAYEV, "Kassym-Jomart Tokayev", List.of(2L)),
                        held(null, "2012", "2012-03", 3, 4),
                        held(null, "[..2020]", "2015", 5, 6));
    }

    @Test
    void who_is_chosen_again_stays_in_office() {
        ledger.given(REGISTERED, IN_OFFICE, again("2022-11-20", Capacity.ELECT))
                .thenFacts(
                        TOKAYEV,
                        new PersonKnown(TOKAYEV, "Kassym-Jomart Tokayev", List.of(2L)),
                        held(null, "2019-06-12", null, 3),
                        held(Capacity.ELECT, "2022-11-20", null, 4));
    }

    private static Said again(String day, @Nullable Capacity capacity) {
        return assumed(day, Rank.HEAD_OF_STATE, capacity);
    }

    @Test
    void the_register_shows_the_person_with_the_offices() {
        ledger.given(REGISTERED, IN_OFFICE)
                .thenSummary(
                        TOKAYEV,
                        new OfPerson(
                                "Kassym-Jomart Tokayev",
                                List.of("Қасым-Жомарт Тоқаев"),
                                List.of(held(null, "2019-06-12", null, 3)),
                                List.of(2L, 3L)));
    }

    @Test
    void how_somebody_stands_to_an_office_is_a_matter_of_the_day() {
        var term = held(null, "2019-06-12", "2024-01-01", 1);
        assertThat(term.stage(LocalDate.parse("2019-06-11"))).isNull();
        assertThat(term.stage(LocalDate.parse("2019-06-12"))).isEqualTo(OfficeStage.IN_OFFICE);
        assertThat(term.stage(LocalDate.parse("2023-12-31"))).isEqualTo(OfficeStage.IN_OFFICE);
        assertThat(term.stage(LocalDate.parse("2024-01-01"))).isEqualTo(OfficeStage.LEFT);
        assertThat(held(Capacity.ELECT, "2019-06-12", null, 1).stage(LocalDate.parse("2019-07-01")))
                .isEqualTo(OfficeStage.ELECT);
    }

    @Test
    void a_person_is_shown_by_a_name_in_latin_letters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegisterPerson("Қасым", null))
                .withMessage("'Қасым' has no Latin letters: other scripts stand in otherNames");
        assertThat(new RegisterPerson("Kassym-Jomart Tokayev", null).proposedName())
                .isEqualTo("kassym-jomart-tokayev");
    }

    private static Said registered(Subject person) {
        return undated(
                        person,
                        new RegisterPerson("Kassym-Jomart Tokayev", List.of("Қасым-Жомарт Тоқаев")))
                .cited("akorda");
    }

    private static Said assumed(String day, Rank rank, @Nullable Capacity capacity) {
        return on(day, TOKAYEV, new AssumeOffice(KAZ, TITLE, rank, capacity)).cited("akorda");
    }

    private static Said left(String day) {
        return on(day, TOKAYEV, new LeaveOffice(KAZ, TITLE, null)).cited("akorda");
    }

    private static OfficeHeld held(
            @Nullable Capacity capacity, String since, @Nullable String until, long... because) {
        return new OfficeHeld(
                TOKAYEV,
                KAZ,
                TITLE,
                Rank.HEAD_OF_STATE,
                capacity,
                new Spell(When.parse(since), until == null ? null : When.parse(until)),
                Arrays.stream(because).boxed().toList());
    }
}
