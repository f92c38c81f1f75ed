package org.chancery.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.chancery.facts.AddressSummaries.OfAddress;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.ConferenceSummaries.OfConference;
import org.chancery.facts.RegistrySummaries.OfClaim;
import org.chancery.facts.RegistrySummaries.OfCoverage;
import org.chancery.facts.RegistrySummaries.OfPerson;
import org.chancery.facts.RegistrySummaries.OfSource;
import org.chancery.facts.RegistrySummaries.OfState;
import org.chancery.facts.Summary;
import org.chancery.facts.VisitSummaries.OfInvitation;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.projections.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The table of registers: what is shown of each subject, of whatever kind. Of one that many entries
 * are about the document is not kept, which each of them would write anew as a whole: it is told
 * from the entries when it is asked for.
 */
public final class RegisterTable implements Form<RegisterRow> {
    private static final String SUMMARY = "summary";
    private static final int MANY = 64;
    private static final String NOT_KEPT = "";

    private final House house;

    public RegisterTable(House house) {
        this.house = house;
    }

    @Override
    public String table() {
        return "register";
    }

    @Override
    public int revision() {
        return 14;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("kind", "text not null"),
                new Column("id", "text not null"),
                new Column("valid_from", "date not null"),
                new Column("valid_to", "date not null"),
                new Column("names", "bigint[] not null"),
                new Column("words", "text not null"),
                new Column("document", "text not null"));
    }

    @Override
    public List<String> indexes() {
        return List.of(
                "(kind, subject, opened, closed)",
                "(kind, id, opened)",
                "using gin (names)",
                "using gin (%s) where words <> ''".formatted(TextSearch.vector("words")));
    }

    @Override
    public List<RegisterRow> rows(Reading reading, Numbers numbers) {
        var subject = reading.dossier().subject();
        var registered =
                Registered.of(
                        house,
                        reading,
                        numbers.of(subject),
                        Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE),
                        _ -> null);
        if (registered == null) {
            return List.of();
        }
        var keys = new RegisterKeys(registered.summary());
        return List.of(
                new RegisterRow(
                        subject.kind(),
                        subject.id(),
                        keys.first(),
                        keys.last(),
                        keys.names(),
                        keys.words(),
                        reading.said().size() > MANY
                                ? NOT_KEPT
                                : StrictJson.MAPPER.writeValueAsString(registered)));
    }

    /** The subject that a row shows, if its document is kept. */
    static @Nullable Registered registered(RegisterRow row) {
        if (row.document().equals(NOT_KEPT)) {
            return null;
        }
        var tree = (ObjectNode) StrictJson.MAPPER.readTree(row.document());
        var summary = StrictJson.MAPPER.treeToValue(tree.remove(SUMMARY), shape(row.kind()));
        var as = StrictJson.MAPPER.treeToValue(tree, Unsummed.class);
        return as.with(summary);
    }

    private static Class<? extends Summary> shape(SubjectKind kind) {
        return switch (kind) {
            case SOURCE -> OfSource.class;
            case PERSON -> OfPerson.class;
            case STATE -> OfState.class;
            case VISIT -> OfVisit.class;
            case INVITATION -> OfInvitation.class;
            case AGREEMENT -> OfAgreement.class;
            case CONFERENCE -> OfConference.class;
            case ADDRESS -> OfAddress.class;
            case CLAIM -> OfClaim.class;
            case COVERAGE -> OfCoverage.class;
        };
    }

    @Override
    public List<@Nullable Object> values(RegisterRow row) {
        return List.of(
                row.kind().key(),
                row.id(),
                row.from(),
                row.to(),
                row.names(),
                row.words(),
                row.document());
    }

    @Override
    public RegisterRow row(ResultSet rows, int first) throws SQLException {
        return new RegisterRow(
                SubjectKind.valueOf(rows.getString(first).toUpperCase(Locale.ROOT)),
                rows.getString(first + 1),
                rows.getObject(first + 2, LocalDate.class),
                rows.getObject(first + 3, LocalDate.class),
                List.of((Long[]) rows.getArray(first + 4).getArray()),
                rows.getString(first + 5),
                rows.getString(first + 6));
    }
}
