package org.chancery.web;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.classmate.TypeResolver;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chancery.exchange.exporting.ExportSum;
import org.chancery.exchange.importing.ImportStatus;
import org.chancery.ledger.codec.Schemas;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.registers.AbsentItem;
import org.chancery.registers.AddressItem;
import org.chancery.registers.AgreementItem;
import org.chancery.registers.AgreementParty;
import org.chancery.registers.ClaimItem;
import org.chancery.registers.ConferenceItem;
import org.chancery.registers.CoverageItem;
import org.chancery.registers.InvitationItem;
import org.chancery.registers.PersonItem;
import org.chancery.registers.SourceItem;
import org.chancery.registers.StateItem;
import org.chancery.registers.VisitItem;
import org.chancery.registers.tables.CountryYear;
import org.chancery.registers.tables.LeaderVisits;
import org.chancery.registers.tables.PairVisits;
import org.chancery.registers.tables.YearVisits;
import org.chancery.relations.elements.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of all that is answered, by the names under which the document has them. */
final class AnswerSchemas {
    private AnswerSchemas() {}

    /** Every one, with what it refers to. */
    static Map<String, JsonNode> all(String under) {
        return new Schemas(AnswerSchemas::other).named(answers(), under);
    }

    private static Map<String, Type> answers() {
        var types = new TypeResolver();
        var answers = new LinkedHashMap<String, Type>();
        answers.put("Root", RootController.Root.class);
        answers.put("Relation", RelationsController.Answer.class);
        answers.put("Explanation", Explanation.Answer.class);
        answers.put("Changes", ChangesController.Answer.class);
        answers.put("Visit", VisitItem.class);
        answers.put("Invitation", InvitationItem.class);
        answers.put("Agreement", AgreementItem.class);
        answers.put("Conference", ConferenceItem.class);
        answers.put("Address", AddressItem.class);
        answers.put("Person", PersonItem.class);
        answers.put("Source", SourceItem.class);
        answers.put("Claim", ClaimItem.class);
        answers.put("Coverage", CoverageItem.class);
        answers.put("State", StateItem.class);
        answers.put("VisitPage", types.resolve(Listed.Page.class, VisitItem.class));
        answers.put("InvitationPage", types.resolve(Listed.Page.class, InvitationItem.class));
        answers.put("AgreementPage", types.resolve(Listed.Page.class, AgreementItem.class));
        answers.put("AgreementPartyPage", types.resolve(Listed.Page.class, AgreementParty.class));
        answers.put("ConferencePage", types.resolve(Listed.Page.class, ConferenceItem.class));
        answers.put("AddressPage", types.resolve(Listed.Page.class, AddressItem.class));
        answers.put("AbsentPage", types.resolve(Listed.Page.class, AbsentItem.class));
        answers.put("PersonPage", types.resolve(Listed.Page.class, PersonItem.class));
        answers.put("SourcePage", types.resolve(Listed.Page.class, SourceItem.class));
        answers.put("ClaimPage", types.resolve(Listed.Page.class, ClaimItem.class));
        answers.put("CoveragePage", types.resolve(Listed.Page.class, CoverageItem.class));
        answers.put("StatePage", types.resolve(Listed.Page.class, StateItem.class));
        answers.put("RelationPage", types.resolve(Listed.Page.class, RelationItem.class));
        answers.put("PeriodPage", types.resolve(Listed.Page.class, PeriodItem.class));
        answers.put("TimelinePage", types.resolve(Listed.Page.class, ToldItem.class));
        answers.put("FaultPage", types.resolve(Listed.Page.class, FaultItem.class));
        answers.put("Tables", TablesController.Tables.class);
        answers.put("LeaderVisitsPage", types.resolve(Listed.Page.class, LeaderVisits.class));
        answers.put("PairVisitsPage", types.resolve(Listed.Page.class, PairVisits.class));
        answers.put("YearVisitsPage", types.resolve(Listed.Page.class, YearVisits.class));
        answers.put("CountryYearPage", types.resolve(Listed.Page.class, CountryYear.class));
        answers.put("Commands", CommandsController.Commands.class);
        answers.put("Command", CommandsController.Kind.class);
        answers.put("Receipt", CommandsController.Answer.class);
        answers.put("LineResult", BulkResult.class);
        answers.put("DryRun", DryRuns.Answer.class);
        answers.put("Import", ImportStatus.class);
        answers.put("Imports", ImportsController.Answer.class);
        answers.put("Restored", ExportSum.class);
        answers.put("ReadModels", ReadModelsController.Answer.class);
        answers.put("Replay", ReplaysController.Answer.class);
        answers.put("Replays", ReplaysController.All.class);
        answers.put("KeptMapping", MappingsController.Answer.class);
        return answers;
    }

    /** What is not written member by member. */
    private static @Nullable ObjectNode other(ResolvedType type, SchemaGenerationContext context) {
        var raw = type.getErasedType();
        var schema = StrictJson.MAPPER.createObjectNode();
        if (raw == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (raw == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (raw == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (raw == ObjectNode.class) {
            return schema.put("type", "object");
        }
        if (raw == JsonNode.class) {
            return schema;
        }
        if (raw == ProblemDetail.class) {
            return schema.put("$ref", "#/components/schemas/Problem");
        }
        if (raw == Cell.class) {
            return cell(type, context);
        }
        return null;
    }

    private static ObjectNode cell(ResolvedType type, SchemaGenerationContext context) {
        var types = context.getTypeContext();
        var schema = StrictJson.MAPPER.createObjectNode();
        var value = type.getTypeParameters().getFirst();
        schema.putArray("oneOf")
                .add(state("not-recorded", types.resolve(Cell.NotRecorded.class, value), context))
                .add(state("recorded", types.resolve(Cell.Recorded.class, value), context))
                .add(
                        state(
                                "recorded-as-none",
                                types.resolve(Cell.RecordedAsNone.class, value),
                                context));
        return schema;
    }

    private static ObjectNode state(
            String state, ResolvedType type, SchemaGenerationContext context) {
        var schema = context.createStandardDefinition(type, null);
        schema.withObject("/properties")
                .putObject("state")
                .put("const", state)
                .put("description", "Whether an entry says anything of it.");
        schema.withArray("/required").add("state");
        return schema;
    }
}
