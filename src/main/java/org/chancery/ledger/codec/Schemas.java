package org.chancery.ledger.codec;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.kernel.Described;
import org.chancery.ledger.CorrectionCommand.Named;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema (2020-12) of the records that are sent and answered: what is not nullable is
 * required, what is not a component is unknown, and {@link Described} says what it is.
 */
public final class Schemas {
    private final SchemaGeneratorConfig config;

    /**
     * Prepares to write schemas.
     *
     * @param others of types that say another way how they are written
     */
    public Schemas(Others others) {
        var builder =
                new SchemaGeneratorConfigBuilder(
                                StrictJson.MAPPER,
                                SchemaVersion.DRAFT_2020_12,
                                OptionPreset.PLAIN_JSON)
                        .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                        .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                        .without(Option.SCHEMA_VERSION_INDICATOR);
        builder.forFields()
                .withRequiredCheck(field -> !isNullable(field))
                .withInstanceAttributeOverride((schema, field, _) -> describe(schema, field));
        builder.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withDefinitionNamingStrategy(new Names())
                .withCustomDefinitionProvider((type, context) -> written(others, type, context))
                .withTypeAttributeOverride((schema, scope, _) -> {
                    var described = scope.getType().getErasedType().getAnnotation(Described.class);
                    if (described != null && !schema.has("description")) {
                        schema.put("description", described.value());
                    }
                });
        config = builder.build();
    }

    /** Gives the schema of a type that none can be derived for; null where one can. */
    @FunctionalInterface
    public interface Others {
        @Nullable ObjectNode schema(ResolvedType type, SchemaGenerationContext context);
    }

    /** The schema of a type that stands by itself. */
    ObjectNode of(Class<?> type) {
        return new SchemaGenerator(config).generateSchema(type);
    }

    /** The schemas of several types by their names, with what these refer to. */
    public Map<String, JsonNode> named(Map<String, Type> types, String under) {
        var builder = new SchemaGenerator(config).buildMultipleSchemaDefinitions();
        var references = new TreeMap<String, ObjectNode>();
        types.forEach((name, type) -> references.put(name, builder.createSchemaReference(type)));
        var all = new TreeMap<String, JsonNode>();
        builder.collectDefinitions(under)
                .properties()
                .forEach(member -> all.put(member.getKey(), member.getValue()));
        references.forEach(all::putIfAbsent);
        return all;
    }

    /** Names of definitions that may stand in an address. */
    private static final class Names extends DefaultSchemaDefinitionNamingStrategy {
        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            return super.getDefinitionNameForKey(key, context).replaceAll("[^A-Za-z0-9]", "");
        }
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void describe(ObjectNode schema, FieldScope field) {
        if (!field.isFakeContainerItemScope()) {
            describe(schema, field.getName(), field.getAnnotation(Described.class));
        }
    }

    private static void describe(ObjectNode schema, String name, @Nullable Described described) {
        schema.put("title", title(name));
        if (described != null) {
            schema.put("description", described.value());
            if (!described.example().isEmpty()) {
                schema.putArray("examples").add(described.example());
            }
        }
    }

    /** A name in words: {@code publishedAt} is "Published at". */
    private static String title(String name) {
        var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static @Nullable CustomDefinition written(
            Others others, ResolvedType type, SchemaGenerationContext context) {
        var other = others.schema(type, context);
        if (other != null) {
            return inline(other);
        }
        var raw = type.getErasedType();
        if (Arrays.stream(raw.getDeclaredFields()).anyMatch(Schemas::isUnwrapped)) {
            return new CustomDefinition(
                    unwrapped(type, context), DefinitionType.STANDARD, AttributeInclusion.NO);
        }
        var schema = StrictJson.MAPPER.createObjectNode();
        if (raw == Named.class) {
            schema.putArray("type").add("integer").add("string");
            schema.put("description", described(raw));
            return inline(schema);
        }
        if (raw.isEnum()) {
            schema.put("type", "string");
            var values = schema.putArray("enum");
            for (var constant : raw.getEnumConstants()) {
                values.add(StrictJson.MAPPER.<JsonNode>valueToTree(constant));
            }
            return inline(schema);
        }
        if (raw == String.class || !Shape.writtenAsText(raw)) {
            return null;
        }
        schema.put("type", "string");
        schema.put("minLength", 1);
        schema.put("description", described(raw));
        return inline(schema);
    }

    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.NO);
    }

    private static boolean isUnwrapped(Field field) {
        return field.isAnnotationPresent(JsonUnwrapped.class);
    }

    /** Of a record that writes the members of a component as if they were its own. */
    private static ObjectNode unwrapped(ResolvedType type, SchemaGenerationContext context) {
        var schema = StrictJson.MAPPER.createObjectNode();
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        add(type, properties, required, context);
        return schema.put("additionalProperties", false);
    }

    private static void add(
            ResolvedType type,
            ObjectNode properties,
            ArrayNode required,
            SchemaGenerationContext context) {
        for (var component : type.getErasedType().getRecordComponents()) {
            var name = component.getName();
            var of = context.getTypeContext().resolve(component.getGenericType());
            var field = field(type.getErasedType(), name);
            if (isUnwrapped(field)) {
                add(of, properties, required, context);
            } else {
                var member = context.createDefinitionReference(of);
                describe(member, name, field.getAnnotation(Described.class));
                properties.set(name, member);
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    required.add(name);
                }
            }
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String described(Class<?> type) {
        var described = type.getAnnotation(Described.class);
        return described == null ? type.getSimpleName() : described.value();
    }
}
