package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.chancery.kernel.Subject;
import org.chancery.registers.RegisterAnswers;
import org.chancery.registers.RegisterFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Answers every register in the same way: its list, and each of its subjects by its id. */
@Component
final class Catalogues {
    private final Questions questions;
    private final Lists lists;
    private final RegisterAnswers registers;

    Catalogues(Questions questions, Lists lists, RegisterAnswers registers) {
        this.questions = questions;
        this.lists = lists;
        this.registers = registers;
    }

    <F extends RegisterFilter, T, R extends Record> ResponseEntity<Listed<T>> list(
            HttpServletRequest request, Catalogue<F, T, R> catalogue)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(
                request,
                new Listing<F, T, R>(
                        catalogue.path(),
                        catalogue.parameters(),
                        catalogue.filter(),
                        (after, filter, question) -> items(catalogue, after, filter, question),
                        catalogue.columns(),
                        catalogue.rows()));
    }

    private <F extends RegisterFilter, T> Stream<Placed<T>> items(
            Catalogue<F, T, ?> catalogue, long after, F filter, Question question) {
        var viewpoint = question.viewpoint();
        return registers
                .list(catalogue.kind(), after, viewpoint, filter)
                .map(registered ->
                        new Placed<>(
                                registered.begun(), catalogue.item().apply(registered, viewpoint)));
    }

    <T> ResponseEntity<T> one(String id, HttpServletRequest request, Catalogue<?, T, ?> catalogue) {
        var question = questions.read(request.getParameterMap());
        var subject = NoSuchAddress.read("id", id, text -> new Subject(catalogue.kind(), text));
        var registered = registers.one(subject, question.viewpoint());
        return question.answer(
                catalogue.path() + "/" + id,
                catalogue.item().apply(registered, question.viewpoint()));
    }
}
