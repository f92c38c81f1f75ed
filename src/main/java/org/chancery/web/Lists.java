package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Answers every list in the same way: by pages or as a whole, in the form asked for. */
@Component
final class Lists {
    static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Questions questions;

    Lists(Questions questions) {
        this.questions = questions;
    }

    /** Which items are asked for, and how many at most. */
    private record Wanted<F>(F filter, @Nullable Integer limit) {}

    <F, T, R extends Record> ResponseEntity<Listed<T>> answer(
            HttpServletRequest request, Listing<F, T, R> list)
            throws HttpMediaTypeNotAcceptableException {
        var form = Form.of(request);
        var sent = request.getParameterMap();
        var cursor = Cursor.read(list.path(), sent);
        var asked =
                questions.read(
                        cursor == null ? sent : cursor.fill(sent),
                        known(list),
                        parameters ->
                                new Wanted<>(
                                        list.filter().apply(parameters),
                                        parameters.read("limit", Lists::limit)));
        var question = asked.question();
        if (cursor != null) {
            cursor.requireAgreement(question);
        }
        long after = cursor == null ? 0 : cursor.after();
        var items = list.items().after(after, asked.own().filter(), question);
        var answer = question.ok(list.path(), form);
        if (form != Form.JSON) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, form.fileOf(list.path()));
            if (asked.own().limit() == null) {
                boolean unread = HttpMethod.HEAD.matches(request.getMethod());
                return answer.body(lines(list, unread ? Stream.empty() : items.map(Placed::item)));
            }
        }
        int limit = asked.own().limit() == null ? USUAL_PAGE : asked.own().limit();
        var some = items.limit(limit + 1L).toList();
        var page = some.stream().limit(limit).map(Placed::item).toList();
        String next = null;
        if (some.size() > limit) {
            next = next(list.path(), sent, cursor, question, some.get(limit - 1).place());
            answer.header(
                    HttpHeaders.LINK,
                    "<%s>; rel=\"next\""
                            .formatted(question.next(list.path() + form.suffix(), next)));
        }
        return answer.body(
                form == Form.JSON
                        ? page(list.path(), question, page, next)
                        : lines(list, page.stream()));
    }

    private static Set<String> known(Listing<?, ?, ?> list) {
        var known = new HashSet<>(list.parameters());
        known.addAll(Cursor.PAGE);
        return known;
    }

    private static String next(
            String path,
            Map<String, String[]> sent,
            @Nullable Cursor cursor,
            Question question,
            long place) {
        var knownAt =
                cursor == null
                        ? String.join("\n", sent.getOrDefault("knownAt", new String[0]))
                        : cursor.knownAt();
        return new Cursor(place, knownAt, question.pin()).text(path, sent);
    }

    private static <T> Listed<T> page(
            String path, Question question, List<T> items, @Nullable String next) {
        return new Listed.Page<>(
                question.shown(),
                question.notices(),
                items,
                new Listed.Links(
                        question.permalink(path), next == null ? null : question.next(path, next)));
    }

    private static <T> Listed<T> lines(Listing<?, T, ?> list, Stream<T> items) {
        return new Listed.Lines<>(items, list.columns(), list.rows());
    }

    static Integer limit(String text) {
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a limit is a number from 1 to 1000");
        }
        return limit;
    }
}
