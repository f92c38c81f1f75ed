package org.chancery.diplomacy.agreements;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chancery.diplomacy.agreements.Chronicle.because;
import static org.chancery.diplomacy.agreements.Chronicle.spell;
import static org.chancery.diplomacy.agreements.Drafts.IRN;
import static org.chancery.diplomacy.agreements.Drafts.KAZ;
import static org.chancery.diplomacy.agreements.Drafts.TREATY;
import static org.chancery.diplomacy.agreements.Drafts.agreement;
import static org.chancery.diplomacy.agreements.Drafts.said;
import static org.chancery.diplomacy.agreements.Drafts.signatures;

import java.util.List;
import java.util.stream.IntStream;
import org.chancery.diplomacy.agreements.ForceCommand.TerminateAgreement;
import org.chancery.diplomacy.agreements.TextCommand.ExchangeSignedTexts;
import org.chancery.diplomacy.agreements.TextCommand.ExpectAgreement;
import org.chancery.diplomacy.agreements.TextCommand.ItemisePackage;
import org.chancery.diplomacy.agreements.TextCommand.LapseExpectation;
import org.chancery.diplomacy.agreements.TextCommand.SignAgreement;
import org.chancery.facts.AgreementAct;
import org.chancery.facts.AgreementSummaries.OfExpectation;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Bundle;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.Titled;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.testing.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several agreements that are told of together: expected, counted, exchanged, listed by title. */
class PackageTests {
    private static final Subject EXPECTATION = agreement(2);
    private static final Terms TERMS = terms("Documents signed in Astana", Binding.UNCLEAR);

    private final Chronicle documents = new Chronicle();

    @Test
    void it_is_expected_in_three_figures_signed_as_fourteen_and_listed_as_eight() {
        documents.given(
                expected("2025-12-08", TERMS, ">20", "the ambassador").about(EXPECTATION),
                expected("2025-12-09", null, ">10", "the ministry").about(EXPECTATION),
                expected("2025-12-10", null, "several", "his office").about(EXPECTATION));
        assertThat(documents.shown(EXPECTATION).expectations())
                .extracting(OfExpectation::count, OfExpectation::met)
                .containsExactly(tuple(">20", false), tuple(">10", false), tuple("several", false));

        documents.given(
                said(
                        "2025-12-11",
                        new SignAgreement(
                                TERMS, signatures(null, IRN, KAZ), "14", List.of(EXPECTATION))),
                said("2025-12-11", new ExchangeSignedTexts("8")));
        assertThat(documents.on("2025-12-10")).isEqualTo("nothing");
        assertThat(documents.on("2025-12-11"))
                .isEqualTo("signed entry into force not recorded; [5]");
        assertThat(documents.shown(TREATY).bundle()).isEqualTo(new Bundle("14", List.of()));
        assertThat(documents.shown(TREATY).steps())
                .extracting(step -> step.what() + " " + step.note())
                .containsExactly(AgreementAct.SIGNED_TEXTS_EXCHANGED + " 8");
        assertThat(documents.facts(Fulfilled.class))
                .containsExactly(
                        new Fulfilled(
                                TREATY,
                                StateId.parse("IRN"),
                                StateId.parse("KAZ"),
                                EXPECTATION,
                                spell("2025-12-11", null),
                                because(5)));
        documents.when(itemised(15)).thenRefused("itemised-within-the-count");

        documents.given(itemised(8));
        var bundle = documents.shown(TREATY).bundle();
        assertThat(bundle).isEqualTo(new Bundle("14", titles(8)));
        assertThat(documents.facts(Agreed.class))
                .extracting(fact -> fact.treaty().bundle())
                .containsExactly(bundle);
        assertThat(requireNonNull(bundle).atLeast()).isEqualTo(14);
        assertThat(bundle.items().stream().filter(item -> item.agreement() != null)).hasSize(7);

        documents.given(said("2025-12-31", new TerminateAgreement(null, null)));
        assertThat(documents.on("2025-12-30"))
                .isEqualTo("signed entry into force not recorded; [5, 8]");
        assertThat(documents.on("2025-12-31")).isEqualTo("ended; [8]");
    }

    @Test
    void more_than_ten_are_eleven_at_least() {
        var listed = titles(12);
        assertThat(new Bundle(">10", List.of()).atLeast()).isEqualTo(11);
        assertThat(new Bundle("> 10", List.of()).atLeast()).isEqualTo(11);
        assertThat(new Bundle(">10", listed).atLeast()).isEqualTo(12);
        assertThat(new Bundle("several", List.of()).atLeast()).isEqualTo(1);
        documents.given(
                said(
                        "2025-12-11",
                        new SignAgreement(TERMS, signatures(null, IRN, KAZ), ">10", null)),
                itemised(12));
    }

    /** Where one source lists what it does not count, that is what there is. */
    @Test
    void a_list_is_signed_by_itself() {
        documents.given(itemised(8, TERMS));
        assertThat(documents.on("2025-12-11"))
                .isEqualTo("signed entry into force not recorded; [2]");
        assertThat(documents.shown(TREATY).bundle()).isEqualTo(new Bundle(null, titles(8)));
        assertThat(documents.facts(Agreed.class)).hasSize(1);
        documents.given(
                said(
                        "2025-12-11",
                        new SignAgreement(TERMS, signatures(null, IRN, KAZ), "14", null)));
        assertThat(documents.on("2025-12-11"))
                .isEqualTo("signed entry into force not recorded; [3]");
        assertThat(documents.facts(Agreed.class)).hasSize(1);
    }

    /**
     * A second list adds what the first has not: an agreement is known by its id, else by title.
     */
    @Test
    void lists_are_put_together() {
        documents.given(
                said("2025-12-11", new SignAgreement(TERMS, signatures(null, IRN, KAZ), "4", null)),
                listed(new Item("One", agreement(11)), new Item("Two", null)),
                listed(
                        new Item("The first", agreement(11)),
                        new Item("Two", agreement(12)),
                        new Item("Three", null)));
        assertThat(documents.shown(TREATY).bundle())
                .isEqualTo(
                        new Bundle(
                                "4",
                                List.of(
                                        new Titled("The first", agreement(11)),
                                        new Titled("Two", agreement(12)),
                                        new Titled("Three", null))));
        documents
                .when(listed(new Item("Four", null), new Item("Five", null)))
                .thenRefused("itemised-within-the-count");
        documents.when(listed(new Item("Four", null), new Item("Three", null))).thenRecorded();
    }

    private static Said listed(Item... items) {
        return said("2025-12-11", new ItemisePackage(null, List.of(items)));
    }

    /** Of whomever it was expected: it is there, and it was of these. */
    @Test
    void what_was_expected_of_a_state_and_an_organisation_is_met() {
        var union =
                new Terms(
                        "Trade",
                        null,
                        Binding.YES,
                        List.of(IRN, Drafts.EU),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        documents.given(expected("2025-12-08", union, "1", "the ministry").about(EXPECTATION));
        documents
                .when(
                        said(
                                "2025-12-11",
                                new SignAgreement(
                                        TERMS,
                                        signatures(null, IRN, KAZ),
                                        null,
                                        List.of(EXPECTATION))))
                .thenRefused("fulfils-what-was-expected");
        documents
                .when(
                        said(
                                "2025-12-11",
                                new SignAgreement(
                                        union,
                                        signatures(null, IRN, Drafts.EU),
                                        null,
                                        List.of(EXPECTATION))))
                .thenRecorded();
    }

    /** What was expected of the package itself is met, and how many it was to be is kept. */
    @Test
    void an_expectation_is_met_and_its_figure_kept() {
        documents.given(
                expected("2025-12-09", TERMS, ">10", "the ministry"),
                said(
                        "2025-12-11",
                        new SignAgreement(null, signatures(null, IRN, KAZ), "14", null)));
        documents.when(said("2025-12-12", new LapseExpectation(null))).thenRefused("is-expected");
        assertThat(documents.shown(TREATY).expectations())
                .containsExactly(
                        new OfExpectation(
                                ">10",
                                When.parse("2025-12-11"),
                                "the ministry",
                                spell("2025-12-09", "2025-12-11"),
                                true,
                                because(2, 3)));
        assertThat(documents.facts(Expected.class))
                .extracting(Expected::count, Expected::lasted)
                .containsExactly(tuple(">10", spell("2025-12-09", "2025-12-11")));
    }

    private static Said expected(String day, @Nullable Terms terms, String count, String by) {
        return said(day, new ExpectAgreement(terms, count, When.parse("2025-12-11"), by));
    }

    private static Said itemised(int count) {
        return itemised(count, null);
    }

    private static Said itemised(int count, @Nullable Terms terms) {
        return said(
                "2025-12-11",
                new ItemisePackage(
                        terms,
                        titles(count).stream()
                                .map(each -> new Item(each.title(), each.agreement()))
                                .toList()));
    }

    /** All but the last are recorded by themselves as well. */
    private static List<Titled> titles(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        new Titled(
                                "Document " + number,
                                number < count ? agreement(10L + number) : null))
                .toList();
    }

    private static Terms terms(String title, Binding binding) {
        return new Terms(
                title, null, binding, List.of(IRN, KAZ), null, null, null, null, null, null, null);
    }
}
