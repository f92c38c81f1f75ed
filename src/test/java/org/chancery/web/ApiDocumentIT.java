package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.testing.Client;
import org.chancery.testing.Contract;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document is valid, complete, and true; every page that it leads to is there. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiDocumentIT {
    private static final Pattern SUFFIX = Pattern.compile("\\.\\{form:.*}$");

    @LocalServerPort private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Client client;
    private JsonNode document;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void theDocument() {
        client = new Client(port);
        document = client.get("/v3/api-docs").body();
    }

    @Test
    void it_is_valid() {
        var options = new ParseOptions();
        options.setResolve(true);
        var read = new OpenAPIV3Parser().readContents(document.toString(), null, options);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(15);
        var broken = (ObjectNode) document.deepCopy();
        broken.remove("info");
        assertThat(
                        new OpenAPIV3Parser()
                                .readContents(broken.toString(), null, options)
                                .getMessages())
                .as("control")
                .isNotEmpty();
    }

    @Test
    void it_has_every_address() {
        var missing = new ArrayList<String>();
        mappings.getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getName().startsWith("org.chancery")) {
                        for (var pattern : mapping.getPatternValues()) {
                            mapping.getMethodsCondition().getMethods().stream()
                                    .map(each -> HttpMethod.valueOf(each.name()))
                                    .filter(each -> !has(each, pattern))
                                    .forEach(each -> missing.add(each + " " + pattern));
                        }
                    }
                });
        assertThat(missing)
                .as("add them to openapi.yaml, and what they answer to ApiDocument.answers()")
                .isEmpty();
    }

    private boolean has(HttpMethod method, String pattern) {
        var path = SUFFIX.matcher(pattern).replaceFirst("");
        var command = path.equals("/api/commands/{name}") && method.equals(HttpMethod.POST);
        var documented = command ? "/api/commands/RecordVisit" : path;
        return document.path("paths").path(documented).has(method.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void every_command_is_listed_with_its_schema_and_example() {
        var commands = client.get("/api/commands").body().path("commands");
        assertThat(commands).hasSizeGreaterThanOrEqualTo(7);
        for (var command : commands) {
            var schema = client.get(command.path("schema").stringValue()).body();
            assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
            assertThat(client.get(command.path("href").stringValue()).body()).isEqualTo(command);
            assertThat(document.at("/components/schemas").has(command.path("name").stringValue()))
                    .isTrue();
        }
        assertThat(client.get("/api/commands/Nonsense/schema").status()).isEqualTo(404);
    }

    @Test
    void a_read_does_not_list_what_it_refuses() {
        var parameters = document.at("/paths/~1api~1faults/get/parameters").toString();
        assertThat(parameters).contains("/asOf").doesNotContain("/publishedBy");
    }

    @Test
    void every_problem_type_is_a_page() {
        for (var type : ProblemType.values()) {
            var page = client.send("GET", "/problems/" + type.id(), "Accept", "text/html");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<h1>" + type.title() + "</h1>");
        }
        assertThat(client.send("GET", "/problems/rule-refused").body())
                .contains("id=\"recorded-once\"", "id=\"stands\"", "id=\"registered-once\"");
        assertThat(client.send("GET", "/problems/bad-input").body())
                .contains("\"errors\"", "\"pointer\"");
        assertThat(client.send("GET", "/problems/rule-refused").body())
                .contains("\"rule\"", "\"because\"");
        assertThat(client.get("/problems/nonsense").status()).isEqualTo(404);
    }

    @Test
    void every_link_of_the_first_page_leads_somewhere() {
        var root = client.get("/", "Accept", "application/json");
        var page = client.send("GET", "/", "Accept", "text/html").body();
        for (var link : root.body().path("links").values()) {
            if (!link.stringValue().startsWith("/actuator")) {
                assertThat(client.send("GET", link.stringValue()).statusCode())
                        .as(link.stringValue())
                        .isEqualTo(200);
            }
            assertThat(page).contains("href=\"" + link.stringValue() + "\"");
        }
    }

    @Test
    void the_page_to_try_it_has_all_that_it_loads() {
        var page = client.send("GET", "/api").body();
        var loaded = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        var paths = new ArrayList<String>();
        while (loaded.find()) {
            paths.add(loaded.group(1));
        }
        assertThat(paths).hasSize(4);
        for (var path : paths) {
            assertThat(client.asset(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void an_answer_that_is_not_as_documented_is_found_out() {
        var contract = new Contract(document);
        var answer = client.send("GET", "/api/states?limit=1");
        var lines = client.send("GET", "/api/states.ndjson?limit=2");
        var table = client.send("GET", "/api/states.csv?limit=1");
        var more = answer.body().replaceFirst("\\{", "{\"more\":1,");
        for (var wrong : List.of(more, "{}", "[]")) {
            assertRefused(contract, answer.uri(), 200, answer.headers(), wrong);
        }
        assertRefused(contract, answer.uri(), 202, answer.headers(), answer.body());
        assertRefused(contract, lines.uri(), 200, lines.headers(), lines.body() + "{}\n");
        assertRefused(contract, table.uri(), 200, answer.headers(), answer.body());
        for (var header : List.of("ledger-position", "etag", "cache-control")) {
            var without = HttpHeaders.of(answer.headers().map(), (name, _) -> !name.equals(header));
            assertRefused(contract, answer.uri(), 200, without, answer.body());
        }
    }

    private static void assertRefused(
            Contract contract, URI address, int status, HttpHeaders headers, String body) {
        assertThatThrownBy(() -> contract.check("GET", address, status, headers, body))
                .isInstanceOf(AssertionError.class);
    }
}
