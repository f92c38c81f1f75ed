package org.chancery.ledger.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.diplomacy.registry.SourceEvent.SourceRegistered;
import org.chancery.diplomacy.registry.Sources;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.diplomacy.visits.Visits;
import org.chancery.facts.Principal;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Party;
import org.chancery.kernel.Sha256;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Correction.EntryDisputed;
import org.chancery.ledger.Correction.EntryEndorsed;
import org.chancery.ledger.Correction.EntryReidentified;
import org.chancery.ledger.Correction.EntryRetracted;
import org.chancery.ledger.Correction.Target;
import org.chancery.ledger.Draft;
import org.chancery.ledger.Draft.Salt;
import org.chancery.ledger.Entry.Ref;
import org.chancery.ledger.Event;
import org.chancery.ledger.Ground;
import org.chancery.ledger.House;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Verdict;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stored form, to the byte: a golden file is never changed, only joined by a newer one. */
class GoldenFormTests {
    private static final Subject VISIT = SampleWords.visit(2899);
    private static final Target TARGET =
            new Target(new Ref(5, MemoryLedger.uuid7(5)), new Ref(6, MemoryLedger.uuid7(6)));
    private static final Citation PLAIN = Citation.of(Subject.parse("source/akorda-2018-01-18"));
    private static final Citation FULL =
            new Citation(
                    Subject.parse("source/hsg-2019-10-29"),
                    "according to his office",
                    "row 2899",
                    "Official \"Working\" Visit",
                    new Alias("hsg-visits", "2899"));

    static Stream<Draft> drafts() {
        return Stream.of(
                draft(Subject.parse("source/akorda-2018-01-18"), null, source(), List.of()),
                draft(VISIT, "2018-01-16/2018-01?", recorded(), List.of(FULL, PLAIN)),
                draft(
                        VISIT,
                        "[2018-01-15..2018-01-17]",
                        new EntryCorrected(TARGET, Ground.SOURCE_REVISED_ITSELF, recorded()),
                        List.of(PLAIN)),
                draft(VISIT, null, new EntryRetracted(TARGET, "no trace of it"), List.of()),
                draft(VISIT, null, new EntryReidentified(TARGET), List.of(FULL)),
                draft(VISIT, null, new EntryDisputed(TARGET, null), List.of(PLAIN)),
                draft(VISIT, null, new EntryEndorsed(TARGET), List.of(PLAIN, FULL)));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_draft_is_sealed_as_its_golden_file_has_it(Draft draft) throws IOException {
        var sealed = MemoryLedger.CODEC.seal(draft);
        assertThat(envelope(sealed)).isEqualTo(golden(draft.said().what(), "envelope"));
        assertThat(new String(sealed.body(), UTF_8)).isEqualTo(golden(draft.said().what(), "body"));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_golden_file_is_opened_as_the_draft_it_was(Draft draft) throws IOException {
        var entry =
                MemoryLedger.CODEC.open(
                        golden(draft.said().what(), "envelope").getBytes(UTF_8),
                        Base64.getUrlDecoder().decode(draft.salt().base64url()),
                        golden(draft.said().what(), "body").getBytes(UTF_8));
        assertThat(entry.draft()).isEqualTo(draft);
        assertThat(entry.position()).isEqualTo(7);
        assertThat(entry.recordedAt()).isEqualTo("2026-01-01T00:00:00.120Z");
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void an_envelope_is_canonical_as_a_whole(Draft draft) {
        var envelope = envelope(MemoryLedger.CODEC.seal(draft));
        assertThat(CanonicalJson.text(StrictJson.MAPPER.readTree(envelope))).isEqualTo(envelope);
    }

    @Test
    void every_event_that_can_be_recorded_has_a_golden_file() {
        assertThat(drafts().<Class<?>>map(draft -> draft.said().what().getClass()))
                .containsAll(House.events(List.of(Sources.CAPABILITY, Visits.CAPABILITY)));
    }

    private static SourceRegistered source() {
        return new SourceRegistered(
                "Akorda",
                "akorda",
                "Қазақстан Президенті",
                WebAddress.parse("https://example.org/a?b=1&c=2"),
                Moment.parse("2018-01-18"),
                LanguageTag.parse("kk"),
                Grade.parse("A1"),
                Moment.parse("2026-01-01T00:00:00Z"),
                Sha256.parse("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    private static VisitRecorded recorded() {
        SortedMap<String, String> worded = new TreeMap<>();
        worded.put("start_date", "2018-01-16");
        worded.put("description", "Official Working Visit.\nMet with President Trump.");
        return new VisitRecorded(
                StateId.parse("KAZ"),
                List.of(
                        new Principal("Nursultan Nazarbayev", "President", null),
                        new Principal("Somebody", null, "Government of Kazakhstan")),
                List.of(
                        new Stop(
                                StateId.parse("USA"),
                                "Washington, D.C.",
                                "President Trump",
                                When.parse("2018-01-16"),
                                VisitType.OFFICIAL_WORKING,
                                "Official Working Visit"),
                        new Stop(
                                Party.parse("organisation/united-nations"),
                                null,
                                null,
                                null,
                                null,
                                null)),
                worded);
    }

    private static Draft draft(
            Subject subject, @Nullable String when, Event what, List<Citation> sources) {
        boolean flagged = what instanceof EntryCorrected;
        return new Draft(
                MemoryLedger.uuid7(7),
                "import:hsg-visits",
                new Assertion<>(subject, when == null ? null : When.parse(when), what, sources),
                flagged
                        ? new Verdict(Standing.FLAGGED, "recorded-once", 1)
                        : new Verdict(Standing.COUNTED, null, 1),
                flagged ? null : "cY4n1tPxCkE0tqHR2nVnGDnNmbpTFbRpdhB1mRVcLwc",
                "Wq3SP2x0xX6lkzJ0J5UIqJ5m9R9tG0m4pZ6G5mQ3v1k",
                tags(subject, flagged),
                new Salt("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"));
    }

    private static List<String> tags(Subject subject, boolean flagged) {
        var own = List.of("kind:" + subject.kind().key(), "subject:" + subject);
        return Stream.of(
                        own,
                        flagged
                                ? List.of("pair:kazakhstan~united-states", "state:kazakhstan")
                                : List.of("key:cY4n1tPxCkE0tqHR2nVnGDnNmbpTFbRpdhB1mRVcLwc"))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    private static String envelope(Sealed sealed) {
        return new String(sealed.before(), UTF_8)
                + "\"position\":7,\"recordedAt\":\"2026-01-01T00:00:00.120Z\""
                + new String(sealed.after(), UTF_8);
    }

    private static String golden(Event event, String part) throws IOException {
        var name =
                "golden/%s.%d.%s.json"
                        .formatted(EntryCodec.typeOf(event), EntryCodec.revisionOf(event), part);
        try (var file = GoldenFormTests.class.getResourceAsStream(name)) {
            return file == null ? "there is no " + name : new String(file.readAllBytes(), UTF_8);
        }
    }
}
