package org.chancery.campaign;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Headers that nobody should send, or not so. */
final class HostileHeaders {
    private HostileHeaders() {}

    /** A header and what is put into it. */
    record Values(String name, List<String> values) {}

    static final List<Values> VALUES =
            List.of(
                    of(
                            "Accept",
                            "",
                            "*",
                            "*/*",
                            "/",
                            "text/html",
                            "text/csv",
                            "application/x-ndjson",
                            "text/event-stream",
                            "application/json;q=0",
                            "application/json;q=2",
                            "application/json;q=x",
                            "application/problem+json",
                            "image/png",
                            "text/html;charset=\"",
                            "a".repeat(2_000) + "/b",
                            IntStream.range(0, 600)
                                    .mapToObj("a/b%d"::formatted)
                                    .collect(Collectors.joining(","))),
                    of(
                            "Content-Type",
                            "",
                            "application/json",
                            "application/x-ndjson",
                            "text/csv",
                            "text/plain",
                            "application/json;charset=UTF-16",
                            "application/json;charset=nonsense",
                            "application/json;charset=",
                            "application/json; charset=utf-8; charset=latin1",
                            "application/x-www-form-urlencoded",
                            "multipart/form-data",
                            "multipart/form-data; boundary=x",
                            "application/octet-stream",
                            "application/*",
                            "*/*",
                            "/",
                            "json",
                            "application/json, text/csv"),
                    of(
                            "If-None-Match",
                            "*",
                            "\"\"",
                            "W/\"x\"",
                            "x",
                            "\"x",
                            "\"a\", \"b\", *",
                            ",,,",
                            "\"x\", ".repeat(700)),
                    of("If-Match", "*", "\"x\"", "x"),
                    of(
                            "If-Modified-Since",
                            "yesterday",
                            "Thu, 01 Jan 1970 00:00:00 GMT",
                            "Fri, 31 Dec 9999 23:59:59 GMT"),
                    of(
                            "Range",
                            "bytes=0-0",
                            "bytes=5-1",
                            "bytes=-5",
                            "bytes=0-0,0-0,0-0",
                            "bytes=9223372036854775808-",
                            "lines=1-2",
                            "bytes=" + "0-,".repeat(1_000)),
                    of("If-Range", "\"x\"", "yesterday"),
                    of(
                            "Last-Event-ID",
                            "0",
                            "1",
                            "-1",
                            "9223372036854775807",
                            "9223372036854775808",
                            "x",
                            "1,2",
                            "1 "),
                    of("Idempotency-Key", "k", "", " ", "x".repeat(201), "\"k\"", "a\tb", "\u00fc"),
                    of(
                            "Ledger-Min-Position",
                            "0",
                            "1",
                            "-1",
                            "x",
                            "9223372036854775808",
                            "1.0",
                            "1;2"),
                    of(
                            "Host",
                            "",
                            "elsewhere.example",
                            "localhost:0",
                            "localhost:99999",
                            "localhost:x",
                            "[::1",
                            "[::1]:80",
                            "127.0.0.1",
                            "0x7f.1",
                            "user@localhost",
                            "localhost/x",
                            "local host"),
                    of("Origin", "null", "https://elsewhere.example", "x", "file://", "http://["),
                    of("Access-Control-Request-Method", "GET", "POST", "DELETE", "x y", ""),
                    of("Access-Control-Request-Headers", "*", "X-Anything, ,", ""),
                    of("Accept-Encoding", "gzip", "br;q=2", "*;q=0", "identity;q=0"),
                    of("Accept-Language", "tr", "*", "x-".repeat(900), "de;q=x"),
                    of("Accept-Charset", "utf-16", "nonsense", "*;q=0"),
                    of("Content-Encoding", "gzip", "identity", "x", "gzip, gzip"),
                    of("Content-Language", "x".repeat(500)),
                    of("Expect", "100-continue", "wonders", ""),
                    of("Connection", "keep-alive", "upgrade", "close, upgrade", "x"),
                    of("Upgrade", "h2c", "websocket", "x"),
                    of("HTTP2-Settings", "x", "AAMAAABkAARAAAAAAAIAAAAA"),
                    of("Cookie", "a=b", "a", "=;=;", "$Version=9; x=\"", "x=" + "y".repeat(3_000)),
                    of("Authorization", "Basic !", "Bearer x", "x"),
                    of("X-HTTP-Method-Override", "DELETE", "POST", "x"),
                    of("X-Forwarded-Host", "elsewhere.example", "", "[::"),
                    of("X-Forwarded-For", "127.0.0.1, x", "::1"),
                    of("X-Forwarded-Proto", "https", "x y"),
                    of("X-Forwarded-Port", "99999", "x"),
                    of("X-Forwarded-Prefix", "/x", "//elsewhere.example", "..", "x y"),
                    of("Forwarded", "host=elsewhere.example;proto=x", "host=\""),
                    of("Sec-Fetch-Site", "cross-site", "x"),
                    of("Prefer", "return=minimal", "wait=x"),
                    of("Max-Forwards", "0", "x"),
                    of("Trailer", "Content-Length", "x"),
                    of("TE", "trailers", "gzip"));

    /** What is no header. */
    static final List<String> LINES =
            List.of(
                    "No colon",
                    ": no name",
                    " folded: x",
                    "Accept: text/html\r\n folded",
                    "Name : x",
                    "N\u00e4me: x",
                    "X: \u0000",
                    "X: a\rX-Injected: 1",
                    "X: a\nY: 1",
                    "X(): 1",
                    "X: " + "x".repeat(9_000),
                    "\u0000",
                    "X: 1\r\n".repeat(150) + "X: 1");

    /** What is said of a body that is not so. */
    static final List<String> FRAMINGS =
            List.of(
                    "Content-Length: 0",
                    "Content-Length: 5",
                    "Content-Length: 100000",
                    "Content-Length: -1",
                    "Content-Length: +1",
                    "Content-Length: x",
                    "Content-Length: 9223372036854775808",
                    "Content-Length: 5\r\nContent-Length: 6",
                    "Content-Length: 5\r\nTransfer-Encoding: chunked",
                    "Content-Length: 5, 5",
                    "Transfer-Encoding: chunked",
                    "Transfer-Encoding: chunked, chunked",
                    "Transfer-Encoding: gzip, chunked",
                    "Transfer-Encoding: smoke",
                    "Transfer-Encoding: ",
                    "X-None: 1");

    private static Values of(String name, String... values) {
        return new Values(name, List.of(values));
    }

    static String oneLine(String value) {
        return value.replaceAll("[\r\n]", " ");
    }
}
