package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.Summary.OfSource;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Slug;
import org.chancery.kernel.SourceFilter.Graded;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.PublicationFilter;
import org.chancery.registers.RegisterAnswers;
import org.chancery.registers.RegisterAnswers.Meant;
import org.chancery.registers.SourceItem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of sources. */
@RestController
class SourcesController {
    private static final String PATH = "/api/sources";

    private final Questions questions;
    private final Lists lists;
    private final RegisterAnswers registers;
    private final Listing<PublicationFilter, SourceItem, SourceRow> sources =
            new Listing<>(
                    PATH,
                    Set.of("publisher", "language", "from", "to", "reliability"),
                    SourcesController::filter,
                    this::items,
                    SourceRow.class,
                    SourceRow::of);

    SourcesController(Questions questions, Lists lists, RegisterAnswers registers) {
        this.questions = questions;
        this.lists = lists;
        this.registers = registers;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<SourceItem>> sources(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(request, sources);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SourceItem> source(@PathVariable String id, HttpServletRequest request) {
        var question = questions.read(request.getParameterMap());
        var subject = NoSuchAddress.read("id", id, text -> new Subject(SubjectKind.SOURCE, text));
        var source = registers.one(subject, question.viewpoint());
        return question.answer(PATH + "/" + id, SourceItem.of(source));
    }

    private Stream<Placed<SourceItem>> items(
            long after, PublicationFilter filter, Question question) {
        return registers
                .after(SubjectKind.SOURCE, after, question.viewpoint(), Meant.ALL)
                .filter(source -> filter.shows((OfSource) source.summary()))
                .map(source -> new Placed<>(source.begun(), SourceItem.of(source)));
    }

    private static PublicationFilter filter(Parameters parameters) {
        var days = parameters.days();
        return new PublicationFilter(
                parameters.read("publisher", SourcesController::publisher),
                parameters.read("language", LanguageTag::parse),
                days.from(),
                days.to(),
                parameters.read("reliability", text -> new Graded(Grade.parse(text))));
    }

    private static String publisher(String key) {
        if (!Slug.isSlug(key)) {
            throw new IllegalArgumentException(
                    "'%s' is not the key of a publisher, such as alwaght".formatted(key));
        }
        return key;
    }
}
