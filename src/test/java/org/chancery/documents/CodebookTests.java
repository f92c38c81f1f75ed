package org.chancery.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.ChanceryHouse;
import org.chancery.documents.Shape.Member;
import org.chancery.exchange.importing.Importer;
import org.chancery.facts.DelegationRole;
import org.chancery.facts.Leader;
import org.chancery.facts.StateEnding;
import org.chancery.facts.StateOrigin;
import org.chancery.facts.Term;
import org.chancery.facts.TiesKind;
import org.chancery.facts.VisitStage;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Described;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Standing;
import org.chancery.registers.AddressItem;
import org.chancery.registers.AgreementItem;
import org.chancery.registers.ConferenceItem;
import org.chancery.registers.InvitationItem;
import org.chancery.registers.PersonItem;
import org.chancery.registers.VisitItem;
import org.chancery.registers.VisitItem.MemberItem;
import org.chancery.registers.VisitItem.StopItem;
import org.chancery.relations.RelationStatus;
import org.chancery.relations.elements.Elements;
import org.chancery.relations.elements.VisitMade;
import org.chancery.relations.label.Finding;
import org.chancery.relations.label.Policies;
import org.chancery.relations.label.Policy.Ruling;
import org.chancery.relations.label.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The codebook says what the code does. */
class CodebookTests {
    private static final List<Class<?>> PARTED_BY = List.of(TiesKind.class);

    /** Words that registers show and relations do not. */
    private static final List<Class<?>> OF_REGISTERS =
            List.of(StateOrigin.class, StateEnding.class, DelegationRole.class);

    private static final Document CODEBOOK = new Document(Path.of("docs/codebook.md"));
    private static final Document EXPLANATION = new Document(Path.of("docs/explanation.md"));
    private static final Shape RELATION = Shape.of(Elements.class, RelationStatus.class);

    /** Each in a table of its own. */
    private static final Map<String, Shape> REGISTERS =
            Map.of(
                    "person", Shape.of(PersonItem.class),
                    "invitation", Shape.of(InvitationItem.class),
                    "agreement", Shape.of(AgreementItem.class),
                    "conference", Shape.of(ConferenceItem.class),
                    "address", Shape.of(AddressItem.class));

    /** They have tables of their own. */
    private static final Set<Class<?>> VISITS = Set.of(VisitMade.class, Leader.class);

    @Test
    void the_elements_of_a_relation() {
        CODEBOOK.holds("elements", members("| element | says |", each -> !each.held()));
        CODEBOOK.holds(
                "held",
                members("| member | says |", each -> each.held() && !VISITS.contains(each.of())));
    }

    @Test
    void the_members_of_a_visit() {
        var rows = new ArrayList<String[]>();
        members(VisitItem.class, "").forEach(rows::add);
        members(Leader.class, "principals[].").forEach(rows::add);
        members(StopItem.class, "stops[].").forEach(rows::add);
        members(MemberItem.class, "delegation[].").forEach(rows::add);
        CODEBOOK.holds("visit", Document.table("| member | says |", rows));
        CODEBOOK.holds(
                "visit-in-a-relation",
                Document.table("| member | says |", members(VisitMade.class, "").toList()));
    }

    @ParameterizedTest
    @MethodSource
    void registers(String name, Shape shape) {
        CODEBOOK.holds(name, members(shape, "| member | says |", _ -> true));
        CODEBOOK.holds(name + "-words", words(shape));
    }

    @Test
    void the_parts_of_a_delegation() {
        CODEBOOK.holds(
                "delegation-roles",
                Document.table("| role | means |", constants(DelegationRole.values())));
    }

    private static Stream<Arguments> registers() {
        return REGISTERS.entrySet().stream()
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    private static String words(Shape shape) {
        var rows = new ArrayList<String[]>();
        shape.words()
                .forEach((words, places) -> {
                    var where = places.stream().map("`%s`"::formatted).collect(joining(", "));
                    for (var word : words.getEnumConstants()) {
                        rows.add(new String[] {where, code(word), says((Enum<?>) word)});
                        where = "";
                    }
                });
        return Document.table("| in | word | means |", rows);
    }

    /**
     * What is added to the vocabulary of facts is told somewhere, or parts an element into cells.
     */
    @Test
    void the_words_of_a_relation() {
        CODEBOOK.holds("words", words(RELATION));
        assertThat(
                        Stream.concat(Stream.of(RELATION), REGISTERS.values().stream())
                                .flatMap(shape -> shape.words().keySet().stream())
                                .toList())
                .containsAll(
                        new ClassFileImporter()
                                .importPackagesOf(Term.class).stream()
                                        .filter(each ->
                                                each.isEnum() && each.isAssignableTo(Term.class))
                                        .map(JavaClass::reflect)
                                        .filter(each ->
                                                !PARTED_BY.contains(each)
                                                        && !OF_REGISTERS.contains(each))
                                        .toList());
    }

    @Test
    void how_states_come_to_be_and_end() {
        var rows = new ArrayList<String[]>();
        for (var origin : StateOrigin.values()) {
            rows.add(new String[] {"`begun.how`", code(origin.term()), says(origin)});
        }
        for (var ending : StateEnding.values()) {
            rows.add(new String[] {"`ended.how`", code(ending.term()), says(ending)});
        }
        CODEBOOK.holds("states", Document.table("| in | word | means |", rows));
    }

    @Test
    void the_rules_of_labelling() {
        var made = new StringBuilder();
        for (var policy : Policies.PUBLISHED.versions()) {
            var rows = new ArrayList<String[]>();
            for (var rule : policy.rules()) {
                rows.add(new String[] {code(rule.label()), rule.condition().says()});
            }
            rows.add(
                    new String[] {code(policy.otherwise()), "none of these, and each can be told"});
            made.append("`policy=%s`:%n%n".formatted(policy.version()))
                    .append(Document.table("| label | where |", rows))
                    .append('\n');
        }
        CODEBOOK.holds("labels", made.toString());
    }

    @Test
    void the_members_of_an_explanation() throws ClassNotFoundException {
        var answer = Class.forName("org.chancery.web.Explanation$Answer");
        EXPLANATION.holds(
                "explanation",
                Document.table(
                        "| member | says |",
                        members(answer.asSubclass(Record.class), "").toList()));
        var rows = new ArrayList<String[]>();
        own(Ruling.class).map(each -> row("rules[].", each)).forEach(rows::add);
        members(Finding.class, "rules[].").forEach(rows::add);
        EXPLANATION.holds("rules", Document.table("| member | says |", rows));
        EXPLANATION.holds(
                "truths",
                Document.table(
                        "| word | means |",
                        Arrays.stream(Truth.values())
                                .map(each -> new String[] {code(each.term()), says(each)})
                                .toList()));
    }

    @Test
    void the_types_of_visits() {
        CODEBOOK.holds(
                "types",
                Document.table(
                        "| type | counts as bilateral | means |",
                        Arrays.stream(VisitType.values())
                                .map(type ->
                                        new String[] {
                                            code(type), type.bilateral() ? "yes" : "no", says(type)
                                        })
                                .toList()));
    }

    @Test
    void the_stages_of_a_visit() {
        CODEBOOK.holds(
                "stages", Document.table("| stage | means |", constants(VisitStage.values())));
    }

    @Test
    void how_an_entry_stands() {
        CODEBOOK.holds(
                "standings",
                Document.table(
                        "| standing | counts | means |",
                        Arrays.stream(Standing.values())
                                .map(standing ->
                                        new String[] {
                                            code(standing),
                                            standing.counts() ? "yes" : "no",
                                            says(standing)
                                        })
                                .toList()));
    }

    @Test
    void why_an_entry_is_corrected() {
        CODEBOOK.holds("grounds", Document.table("| ground | means |", constants(Ground.values())));
    }

    @Test
    void the_rules() {
        CODEBOOK.holds(
                "rules",
                Document.table(
                        "| about | rule | says |",
                        ChanceryHouse.HOUSE.rulebook().entrySet().stream()
                                .flatMap(about ->
                                        about.getValue().stream()
                                                .map(rule ->
                                                        new String[] {
                                                            about.getKey(),
                                                            "`" + rule.id() + "`",
                                                            rule.says()
                                                        }))
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource({
        "hsg-visit-types, where;wording;type;note",
        "hsg-travel-types, where;wording;type;note",
        "hsg-offices, wording;note",
        "hsg-states, fromId;from;since;until;state;note",
        "treaty-titles, title;instrument;note",
        "treaty-instruments, wording;means;note",
        "treaty-parties, name;party;note"
    })
    void a_table_of_the_import(String table, String columns) throws IOException {
        var names = columns.split(";");
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(
                                        requireNonNull(
                                                Importer.class.getResourceAsStream(table + ".csv")),
                                        UTF_8))) {
            CODEBOOK.holds(
                    table,
                    Document.table(
                            Arrays.stream(names).collect(Collectors.joining(" | ", "| ", " |")),
                            rows.stream().map(row -> cells(row, names)).toList()));
        }
    }

    private static String[] cells(NamedCsvRecord row, String... columns) {
        return Arrays.stream(columns).map(row::getField).toArray(String[]::new);
    }

    /** The components of a record that are written under their own names. */
    static Stream<RecordComponent> own(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(each -> !each.getAccessor().isAnnotationPresent(JsonUnwrapped.class));
    }

    private static String members(String header, Predicate<Member> which) {
        return members(RELATION, header, which);
    }

    private static String members(Shape shape, String header, Predicate<Member> which) {
        return Document.table(
                header,
                shape.members().stream()
                        .filter(which)
                        .map(each ->
                                new String[] {
                                    code(each.place()),
                                    described(each.of(), each.component().getName())
                                })
                        .toList());
    }

    private static Stream<String[]> members(Class<? extends Record> type, String under) {
        return Arrays.stream(type.getRecordComponents()).map(member -> row(under, member));
    }

    private static String[] row(String under, RecordComponent member) {
        return new String[] {
            "`" + under + member.getName() + "`",
            described(member.getDeclaringRecord(), member.getName())
        };
    }

    private static <E extends Enum<E>> List<String[]> constants(E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new String[] {code(constant), says(constant)})
                .toList();
    }

    private static String code(Object word) {
        return "`" + (word instanceof Term term ? term.term() : word) + "`";
    }

    private static String says(Enum<?> constant) {
        return described(constant.getDeclaringClass(), constant.name());
    }

    private static String described(Class<?> type, String field) {
        try {
            return requireNonNull(
                            type.getDeclaredField(field).getAnnotation(Described.class), field)
                    .value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
