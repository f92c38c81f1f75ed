package org.chancery.campaign;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import org.chancery.campaign.Operations.Operation;

/** One way of making a request a bad one. */
enum Twist {
    UNKNOWN_PARAMETER {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            draft.query.add(
                    HostileWords.encoded(words.any(random))
                            + "="
                            + HostileWords.encoded(words.any(random)));
        }
    },
    KNOWN_PARAMETER {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            draft.query.add(parameter(operation, random) + HostileWords.encoded(words.any(random)));
        }
    },
    KNOWN_PARAMETER_BY_CHANCE {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                KNOWN_PARAMETER.apply(draft, operation, words, random);
            }
        }
    },
    RAW_PARAMETER {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            draft.query.add(parameter(operation, random) + words.raw(random));
        }
    },
    BARE_PARAMETER {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            var parameter = parameter(operation, random);
            draft.query.add(
                    random.nextBoolean()
                            ? parameter
                            : parameter.substring(0, parameter.length() - 1));
        }
    },
    REPEATED_PARAMETER {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            if (!draft.query.isEmpty()) {
                draft.query.add(HostileWords.of(draft.query, random));
            }
        }
    },
    CURSOR {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            draft.query.add("cursor=" + words.cursor(random));
        }
    },
    METHOD {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            draft.method = HostileWords.of(METHODS, random);
        }
    },
    HEADER {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            var header = HostileWords.of(HostileHeaders.VALUES, random);
            draft.header(header.name(), HostileWords.of(header.values(), random));
        }
    },
    HEADERS {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            for (int i = random.nextInt(1, 7); i > 0; i--) {
                HEADER.apply(draft, operation, words, random);
            }
        }
    },
    HEADER_WITH_ANYTHING {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            var name = HostileWords.of(HostileHeaders.VALUES, random).name();
            draft.header(name, HostileHeaders.oneLine(words.any(random)));
        }
    },
    HEADER_TWICE {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            draft.headers.add(HostileWords.of(draft.headers, random));
        }
    },
    LINE {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            draft.headers.add(HostileWords.of(HostileHeaders.LINES, random));
        }
    },
    FRAMING {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            if (random.nextBoolean()) {
                draft.chunked = true;
            } else {
                draft.framing = HostileWords.of(HostileHeaders.FRAMINGS, random);
            }
        }
    },
    SEGMENT {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            int last = draft.path.lastIndexOf('/') + 1;
            draft.path = draft.path.substring(0, last) + HostileWords.encoded(words.any(random));
        }
    },
    SEGMENT_OF_ANOTHER_KIND {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            int last = draft.path.lastIndexOf('/') + 1;
            draft.path = draft.path.substring(0, last) + words.segmentAfter("/api/", random);
        }
    },
    PATH {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            var part = HostileWords.of(PARTS, random);
            int at = random.nextInt(draft.path.length() + 1);
            draft.path =
                    random.nextBoolean()
                            ? draft.path + part
                            : draft.path.substring(0, at) + part + draft.path.substring(at);
        }
    },
    RAW_TARGET {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            if (!draft.dry) {
                draft.path = HostileWords.of(TARGETS, random).replace("%s", draft.path);
            }
        }
    },
    VERSION {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            draft.version = HostileWords.of(VERSIONS, random);
        }
    },
    NODE {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            draft.body = HostileJson.twisted(draft.body, words, random);
        }
    },
    NODES {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                NODE.apply(draft, operation, words, random);
            }
        }
    },
    TEXT {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            draft.body = HostileJson.garbled(new String(draft.body, UTF_8), random).getBytes(UTF_8);
        }
    },
    BYTES {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            if (random.nextInt(4) == 0) {
                draft.body = new String(draft.body, UTF_8).getBytes(UTF_16);
            } else if (draft.body.length > 0) {
                draft.body[random.nextInt(draft.body.length)] = (byte) random.nextInt(256);
            }
        }
    },
    BODY {
        @Override
        void apply(Draft draft, Operation operation, HostileWords words, Random random) {
            if (!draft.dry) {
                draft.body = HostileWords.of(HostileJson.BODIES, random).getBytes(UTF_8);
                draft.header("Content-Type", HostileWords.of(TYPES, random));
            }
        }
    };

    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "HEAD",
                    "POST",
                    "PUT",
                    "PATCH",
                    "DELETE",
                    "OPTIONS",
                    "TRACE",
                    "CONNECT",
                    "PROPFIND",
                    "get",
                    "G\u00c4T",
                    "FOO-BAR",
                    "PRI");
    private static final List<String> VERSIONS =
            List.of(
                    "HTTP/1.0",
                    "HTTP/1.1",
                    "HTTP/2.0",
                    "HTTP/9.9",
                    "http/1.1",
                    "HTTP",
                    "",
                    "FTP/1");
    private static final List<String> TYPES =
            List.of("application/json", "application/x-ndjson", "text/csv");
    private static final List<String> PARTS =
            List.of(
                    "/",
                    "//",
                    "/.",
                    "/..",
                    "/../",
                    "/./",
                    "%2e",
                    "/%2e%2e/",
                    "%2F",
                    "%5c",
                    "\\",
                    ";",
                    ";a=b",
                    ";jsessionid=1",
                    ".csv",
                    ".ndjson",
                    ".json",
                    ".",
                    "%00",
                    "%0d%0a",
                    "%20",
                    "%",
                    "%zz",
                    "%C0%AF",
                    "~",
                    "*",
                    "{id}",
                    "x".repeat(7_000),
                    "/x".repeat(500));
    private static final List<String> TARGETS =
            List.of(
                    "http://localhost%s",
                    "http://elsewhere.example%s",
                    "//elsewhere.example%s",
                    "%s#fragment",
                    "%s?a?b",
                    "%s?",
                    "*",
                    "localhost:80",
                    "x%s",
                    " %s",
                    "%s %s",
                    "%s\tx",
                    "ftp://localhost%s",
                    "http://[::1%s",
                    "/%s");

    abstract void apply(Draft draft, Operation operation, HostileWords words, Random random);

    /** The name of one, with the sign that follows it. */
    private static String parameter(Operation operation, Random random) {
        var known =
                operation.parameters("query").stream()
                        .map(each -> each.path("name").stringValue())
                        .toList();
        return (known.isEmpty() ? "limit" : HostileWords.of(known, random)) + "=";
    }
}
