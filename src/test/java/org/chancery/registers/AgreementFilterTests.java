package org.chancery.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.facts.AgreementAct;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.Binding;
import org.chancery.facts.Instrument;
import org.chancery.facts.Obligation;
import org.chancery.facts.OutstandingAct;
import org.chancery.facts.Sector;
import org.chancery.facts.Term;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.chancery.testing.Accords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which agreements a list shows: each filter with one that it shows and one that it does not. */
class AgreementFilterTests {

    @ParameterizedTest
    @CsvSource({
        "state=IRN, 2026-01-01, true, true",
        "state=TKM, 2026-01-01, false, true",
        "state=USA, 2026-01-01, false, false",
        "state=KAZ, 2025-04-13, false, false",
        "state=KAZ, 2025-04-14, false, true",
        "pair=IRN-KAZ, 2026-01-01, true, true",
        "pair=IRN-TKM, 2026-01-01, false, true",
        "pair=IRN-USA, 2026-01-01, false, false",
        "party=organisation/eu, 2026-01-01, false, true",
        "party=KAZ, 2026-01-01, true, true",
        "party=organisation/eco, 2026-01-01, false, false",
        "status=in force, 2026-03-31, false, true",
        "status=in force, 2026-04-01, true, true",
        "status=consented, 2026-03-01, true, false",
        "state=IRN status=signed, 2026-02-15, true, true",
        "state=IRN status=in force, 2026-05-01, true, false",
        "state=KAZ status=consented, 2026-02-15, true, false",
        "state=KAZ status=consented, 2025-07-13, false, true",
        "state=KAZ status=in force, 2025-07-14, false, true",
        "pair=IRN-KAZ status=signed, 2026-02-15, true, true",
        "pair=KAZ-TKM status=in force notice given, 2025-08-31, false, true",
        "pair=KAZ-TKM status=in force notice given, 2025-09-01, false, false",
        "pair=KAZ-TKM status=consented, 2025-09-01, false, true",
        "pair=KAZ-TKM status=ended, 2026-05-01, false, true",
        "state=KAZ party=organisation/eu status=in force, 2026-05-01, false, true",
        "outstanding=ratification, 2026-05-01, false, true",
        "outstanding=signature, 2026-05-01, false, false",
        "state=IRN outstanding=ratification, 2026-02-15, true, true",
        "state=KAZ outstanding=ratification, 2026-01-15, true, false",
        "pair=KAZ-TKM outstanding=ratification, 2026-02-15, false, false",
        "instrument=treaty, 2026-01-01, false, true",
        "binding=yes, 2026-01-01, true, true",
        "binding=no, 2026-01-01, false, false",
        "sector=transport, 2026-01-01, true, false",
        "obligation=consultation, 2026-01-01, true, false",
        "reservations=true, 2026-01-01, false, true",
        "reservations=true, 2025-04-13, false, false",
        "reservations=false, 2026-01-01, true, false",
        "state=KAZ reservations=true, 2026-01-01, false, true",
        "state=TKM reservations=true, 2026-01-01, false, false",
        "entering=2026-04-01/2026-04-01, 2026-05-01, true, false",
        "entering=2026-04-02/2026-12-31, 2026-05-01, false, false",
        "entering=2026, 2026-05-01, true, false",
        "entering=2026, 2026-03-01, true, false",
        "entering=2026, 2026-02-28, false, false",
        "state=KAZ entering=2025-07-01/2025-07-14, 2026-01-01, false, true",
        "state=KAZ entering=2025-07-01/2025-07-13, 2026-01-01, false, false",
        "state=TKM entering=2025-04-01/2025-06-01, 2026-01-01, false, false",
        "pair=KAZ-TKM entering=2025-07-14, 2026-01-01, false, true",
        "leaving=2031, 2026-05-01, true, false",
        "leaving=2032, 2026-05-01, false, false",
        "state=TKM leaving=2026-05-01/2026-05-31, 2025-05-01, false, true",
        "state=TKM leaving=2026-05-01/2026-05-31, 2025-04-30, false, false",
        "state=TKM leaving=2026-05-02/2026-05-31, 2026-06-01, false, false",
        "expiring=90, 2030-10-03, true, false",
        "expiring=90, 2030-10-02, false, false",
        "expiring=0, 2031-01-01, true, false",
        "expiring=0, 2031-01-02, false, false",
        "state=TKM expiring=30, 2026-04-01, false, true",
        "state=KAZ expiring=30, 2026-04-01, false, false",
        "fulfils=0198c2f1-0000-7000-8000-0000000000a9, 2026-01-01, true, false",
        "fulfils=0198c2f1-0000-7000-8000-0000000000a1, 2026-01-01, false, false",
        "from=2025-12-11, 2026-01-01, true, false",
        "from=2025-12-12, 2026-01-01, false, false",
        "to=2014-06-27, 2026-01-01, false, true",
        "to=2025-12-10, 2026-01-01, false, true",
        "state=KAZ to=2025-12-10, 2026-01-01, true, false",
        "from=2014-06-27, 2025-12-10, false, true",
        "standing=counted, 2026-01-01, true, true",
        "standing=disputed, 2026-01-01, false, false",
        "state=IRN outstanding=ratification to=2014-12-31, 2026-01-01, false, true",
        "standing=counted, 2014-06-26, false, false",
        "standing=counted, 2025-11-20, true, true"
    })
    void shows(String asked, LocalDate asOf, boolean ofTwo, boolean ofMany) {
        var filter = filter(asked);
        assertThat(filter.shows(Accords.registered(Accords.ofTwo()), asOf)).isEqualTo(ofTwo);
        assertThat(filter.shows(Accords.registered(Accords.ofMany()), asOf)).isEqualTo(ofMany);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-01-01, KAZ TKM IRN organisation/eu",
        "state=KAZ, 2026-01-01, KAZ",
        "state=USA, 2026-01-01, ''",
        "pair=KAZ-TKM status=in force, 2026-01-01, KAZ",
        "outstanding=ratification, 2026-01-01, IRN",
        "entering=2025, 2026-01-01, KAZ",
        "leaving=2026, 2026-01-01, TKM",
        "expiring=366, 2026-01-01, TKM",
        "reservations=true, 2026-01-01, KAZ",
        "reservations=true, 2025-01-01, ''",
        "status=in force, 2025-07-13, organisation/eu",
        "from=2014-06-27, 2026-01-01, IRN"
    })
    void shows_the_parties_of_which_it_is_true(String asked, LocalDate asOf, String parties) {
        var shown = filter(asked).parties(Accords.registered(Accords.ofMany()), asOf);
        assertThat(shown.map(party -> party.party().code()))
                .containsExactlyInAnyOrder(
                        parties.isEmpty() ? new String[0] : parties.split(" ", -1));
    }

    /** Turkmenistan accepted the accession of Kazakhstan in October, and Iran has not. */
    @ParameterizedTest
    @CsvSource({
        "pair=KAZ-TKM, 2025-09-30, consented",
        "pair=KAZ-TKM, 2025-10-01, in force",
        "pair=KAZ-IRN, 2026-01-01, consented",
        "pair=IRN-TKM, 2026-01-01, in force",
        "state=KAZ, 2025-09-30, in force",
        "pair=KAZ-TKM entering=2025-10-01/2025-10-01, 2026-01-01, in force",
        "pair=KAZ-TKM entering=2025-07-01/2025-09-30, 2026-01-01, ''",
        "pair=KAZ-IRN entering=2025, 2026-01-01, ''"
    })
    void between_two_an_accession_waits_to_be_accepted(
            String asked, LocalDate asOf, String status) {
        var accepting = Accords.registered(Accords.accepting());
        for (var each : List.of("consented", "in force")) {
            assertThat(filter(asked + " status=" + each).shows(accepting, asOf))
                    .as(each)
                    .isEqualTo(each.equals(status));
        }
    }

    @Test
    void an_end_that_was_not_fixed_yet_is_not_told() {
        var ended =
                Accords.with(
                        Accords.ofTwo(),
                        Accords.step(AgreementAct.TERMINATED, null, "2027-05-01", "2027-08-01"),
                        Accords.stage(
                                AgreementStage.IN_FORCE, List.of(), "2026-04-01", "2027-08-01"),
                        Accords.stage(
                                AgreementStage.ENDED, List.of(), "2027-08-01", null, "2027-05-01"));
        assertThat(end(ended, "2027-04-30")).isEqualTo("2031-01-01");
        assertThat(end(ended, "2027-05-01")).isEqualTo("2027-08-01");
        assertThat(end(ended, "2028-01-01")).isEqualTo("2027-08-01");
    }

    @Test
    void a_term_that_is_extended_later_is_not_told() {
        var extended =
                Accords.with(
                        Accords.ofTwo(),
                        Accords.step(AgreementAct.EXTENDED, null, "2027-05-01", null),
                        Accords.stage(
                                AgreementStage.IN_FORCE, List.of(), "2026-04-01", "2031-01-01"),
                        Accords.stage(
                                AgreementStage.ENDED, List.of(), "2031-01-01", null, "2027-05-01"));
        assertThat(end(extended, "2027-04-30")).isEqualTo("null");
        assertThat(end(extended, "2027-05-01")).isEqualTo("2031-01-01");
    }

    @Test
    void after_a_return_the_end_that_it_had_is_told_no_longer() {
        var returned =
                Accords.with(
                        Accords.ofMany(),
                        Accords.step(AgreementAct.REGISTERED, null, "2017-01-01", null),
                        Accords.stage(
                                AgreementStage.IN_FORCE, List.of(), "2016-09-30", "2018-01-01"),
                        Accords.stage(AgreementStage.ENDED, List.of(), "2018-01-01", "2020-01-01"),
                        Accords.stage(AgreementStage.IN_FORCE, List.of(), "2020-01-01", null));
        assertThat(end(returned, "2019-12-31")).isEqualTo("2018-01-01");
        assertThat(end(returned, "2020-01-01")).isEqualTo("null");
    }

    /** The twentieth of June: what enters into force in September is fixed by that. */
    @Test
    void what_is_to_enter_into_force_is_told_once_all_was_done_for_it() {
        var many = Accords.registered(Accords.ofMany());
        var entering = filter("entering=2016-09");
        assertThat(entering.shows(many, LocalDate.of(2016, 6, 29))).isFalse();
        assertThat(entering.shows(many, LocalDate.of(2016, 7, 15)))
                .as("although one has not ratified it")
                .isTrue();
    }

    @Test
    void what_a_notice_fixes_is_found_until_it_is_revoked() {
        var revoked = Accords.registered(Accords.revoked());
        for (var leaving : List.of("leaving=2028", "state=KAZ leaving=2028", "expiring=365")) {
            assertThat(filter(leaving).shows(revoked, LocalDate.of(2027, 5, 31)))
                    .as(leaving)
                    .isTrue();
            assertThat(filter(leaving).shows(revoked, LocalDate.of(2027, 6, 1)))
                    .as(leaving)
                    .isFalse();
        }
    }

    private static String end(OfAgreement agreement, String asOf) {
        return String.valueOf(filter("").end(Accords.registered(agreement), LocalDate.parse(asOf)));
    }

    @Test
    void who_stays_away_had_neither_signed_nor_consented() {
        var many = Accords.registered(Accords.ofMany());
        assertThat(AbsentItem.of(many, LocalDate.of(2025, 4, 13)))
                .extracting(state -> AbsentItem.of(state).code())
                .contains("KAZ", "USA")
                .doesNotContain("IRN", "TKM", "YUG");
        assertThat(AbsentItem.of(many, LocalDate.of(2025, 4, 14)))
                .extracting(state -> AbsentItem.of(state).code())
                .contains("USA")
                .doesNotContain("KAZ");
    }

    @Test
    void from_one_of_two_only_the_two_stay_away() {
        assertThat(AbsentItem.of(Accords.registered(Accords.ofTwo()), LocalDate.of(2025, 12, 10)))
                .extracting(state -> AbsentItem.of(state).code())
                .containsExactly("IRN");
    }

    private static AgreementFilter filter(String asked) {
        var words =
                Arrays.stream(asked.split(" (?=[a-z]+=)", -1))
                        .filter(each -> !each.isEmpty())
                        .map(each -> each.split("=", 2))
                        .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        return new AgreementFilter(
                read(words, "state", StateId::parse),
                read(words, "pair", Pair::parse),
                read(words, "party", Party::parse),
                read(words, "status", text -> word(text, AgreementStage.values())),
                read(words, "outstanding", text -> word(text, OutstandingAct.values())),
                read(words, "instrument", text -> word(text, Instrument.values())),
                read(words, "binding", text -> word(text, Binding.values())),
                read(words, "sector", text -> word(text, Sector.values())),
                read(words, "obligation", text -> word(text, Obligation.values())),
                read(words, "reservations", Boolean::valueOf),
                read(words, "entering", When::parse),
                read(words, "leaving", When::parse),
                read(words, "expiring", Integer::valueOf),
                read(words, "fulfils", text -> new Subject(Accords.ID.kind(), text)),
                read(words, "from", LocalDate::parse),
                read(words, "to", LocalDate::parse),
                read(words, "standing", text -> Standing.valueOf(text.toUpperCase(Locale.ROOT))));
    }

    private static <T> @Nullable T read(
            Map<String, String> words, String name, Function<String, T> reader) {
        var text = words.get(name);
        return text == null ? null : reader.apply(text);
    }

    private static <T extends Term> T word(String text, T[] all) {
        return Arrays.stream(all)
                .filter(each -> each.term().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
