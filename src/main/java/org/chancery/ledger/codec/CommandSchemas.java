package org.chancery.ledger.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.kernel.Described;
import org.chancery.ledger.Command;
import org.chancery.ledger.Takes;
import org.chancery.ledger.Takes.Need;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema of what is sent as a command: the members of its assertion beside its own. */
public final class CommandSchemas {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Schemas SCHEMAS = new Schemas((_, _) -> null);

    private CommandSchemas() {}

    /** The schema of a command's body, which stands by itself. */
    public static ObjectNode of(Class<? extends Command> type) {
        var schema = StrictJson.MAPPER.createObjectNode();
        schema.put("$schema", DIALECT);
        schema.put("title", type.getSimpleName());
        var described = type.getAnnotation(Described.class);
        if (described != null) {
            schema.put("description", described.value());
            schema.putArray("examples").add(StrictJson.MAPPER.readTree(described.example()));
        }
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = new ArrayList<String>();
        var beside = SCHEMAS.of(CommandJson.Beside.class);
        var needs = needs(type);
        for (var member : beside.path("properties").properties()) {
            var need = needs.getOrDefault(member.getKey(), Need.UNKNOWN);
            if (need != Need.UNKNOWN) {
                properties.set(member.getKey(), member.getValue());
            }
            if (need == Need.REQUIRED) {
                required.add(member.getKey());
            }
        }
        var own = SCHEMAS.of(type);
        own.path("properties").properties().forEach(m -> properties.set(m.getKey(), m.getValue()));
        own.path("required").forEach(name -> required.add(name.stringValue()));
        required.forEach(schema.putArray("required")::add);
        schema.put("additionalProperties", false);
        for (var part : List.of(own, beside)) {
            part.path("$defs")
                    .properties()
                    .forEach(m -> schema.withObject("/$defs").set(m.getKey(), m.getValue()));
        }
        return schema;
    }

    private static Map<String, Need> needs(Class<? extends Command> type) {
        var takes = Takes.by(type);
        return Map.of("subject", takes.subject(), "when", takes.when(), "sources", takes.sources());
    }
}
