package org.chancery.exchange.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfParty;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.Fact;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Party;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House;
import org.chancery.ledger.Tags;
import org.chancery.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A ledger into which the treaties are imported. */
record TreatiesLedger(VisitsLedger ledger) implements AutoCloseable {
    static final Series TREATIES = new TreatyActions();
    private static final Map<String, Party> PARTIES = parties();

    TreatiesLedger() {
        this(new VisitsLedger());
    }

    TreatiesLedger(TestDatabase database) {
        this(new VisitsLedger(database));
    }

    ImportReport imported(Path file) throws Exception {
        return ledger.imported(TREATIES, file);
    }

    ImportReport imported(List<String> lines) throws Exception {
        return ledger.imported(TREATIES, lines);
    }

    /** Whom the list means by a name, by a table of the tests' own. */
    static Party party(String name) {
        return requireNonNull(PARTIES.get(name), name);
    }

    private static Map<String, Party> parties() {
        try (var table = TreatiesLedger.class.getResourceAsStream("treaty-parties-by-code.tsv")) {
            return new String(requireNonNull(table).readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(each -> each[0], each -> Party.parse(each[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The agreements by title. */
    Map<String, OfAgreement> agreements() {
        return agreements(null);
    }

    /** The same by what was published by a day, if one is given. */
    Map<String, OfAgreement> agreements(@Nullable String publishedBy) {
        var house = ledger.bean(House.class);
        long head = ledger.head();
        var viewpoint =
                new Viewpoint(
                        LocalDate.of(2026, 1, 1),
                        head,
                        publishedBy == null ? null : Moment.parse(publishedBy),
                        new SourceFilter.All());
        var agreements = new HashMap<String, OfAgreement>();
        for (var subject : subjects()) {
            var summary =
                    ledger.archive()
                            .ask(
                                    head,
                                    desk ->
                                            house.summary(
                                                    subject,
                                                    desk.read(subject, viewpoint).history()));
            if (summary instanceof OfAgreement agreement) {
                agreements.put(agreement.title(), agreement);
            }
        }
        return agreements;
    }

    /** What all agreements tell. */
    List<Fact> facts() {
        var house = ledger.bean(House.class);
        long head = ledger.head();
        return subjects().stream()
                .flatMap(subject ->
                        ledger
                                .archive()
                                .ask(head, desk -> house.facts(desk.readAll(desk.dossier(subject))))
                                .stream())
                .toList();
    }

    List<Subject> subjects() {
        return ledger
                .archive()
                .ask(ledger.head(), desk -> desk.tagged(Tags.kind(SubjectKind.AGREEMENT)))
                .stream()
                .map(entry -> entry.subject())
                .distinct()
                .toList();
    }

    /** How an agreement stands for a party on a day; null where nothing was done. */
    static @Nullable OfStage stage(OfAgreement agreement, String party, LocalDate day) {
        var one = party(agreement, party);
        return one == null ? null : one.stage(day);
    }

    static @Nullable OfParty party(OfAgreement agreement, String party) {
        var id = party(party);
        return agreement.parties().stream()
                .filter(each -> each.party().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The stage by its word. */
    String stage(String treaty, String party, String day) {
        return word(stage(requireNonNull(agreements().get(treaty)), party, LocalDate.parse(day)));
    }

    static String word(@Nullable OfStage stage) {
        return stage == null ? "none" : stage.stage().term();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
