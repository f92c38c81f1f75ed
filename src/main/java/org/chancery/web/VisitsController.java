package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.Rank;
import org.chancery.facts.Summary.OfVisit;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.RegisterAnswers;
import org.chancery.registers.Registered;
import org.chancery.registers.VisitFilter;
import org.chancery.registers.VisitItem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of visits. */
@RestController
class VisitsController {
    private static final String PATH = "/api/visits";

    private final Questions questions;
    private final Lists lists;
    private final RegisterAnswers registers;
    private final Listing<VisitFilter, VisitItem, VisitRow> visits =
            new Listing<>(
                    PATH,
                    Set.of(
                            "state",
                            "pair",
                            "visitor",
                            "host",
                            "rank",
                            "type",
                            "year",
                            "from",
                            "to",
                            "status",
                            "standing"),
                    VisitsController::filter,
                    this::items,
                    VisitRow.class,
                    VisitRow::of);

    VisitsController(Questions questions, Lists lists, RegisterAnswers registers) {
        this.questions = questions;
        this.lists = lists;
        this.registers = registers;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<VisitItem>> visits(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(request, visits);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VisitItem> visit(@PathVariable String id, HttpServletRequest request) {
        var question = questions.read(request.getParameterMap());
        var subject = NoSuchAddress.read("id", id, text -> new Subject(SubjectKind.VISIT, text));
        var visit = registers.one(subject, question.viewpoint());
        return question.answer(PATH + "/" + id, item(visit, question));
    }

    private Stream<Placed<VisitItem>> items(long after, VisitFilter filter, Question question) {
        var viewpoint = question.viewpoint();
        return registers
                .after(SubjectKind.VISIT, after, viewpoint, filter.meant(viewpoint.asOf()))
                .filter(visit -> filter.shows(visit, (OfVisit) visit.summary(), viewpoint.asOf()))
                .map(visit -> new Placed<>(visit.begun(), item(visit, question)));
    }

    private static VisitItem item(Registered visit, Question question) {
        return VisitItem.of(visit, (OfVisit) visit.summary(), question.viewpoint().asOf());
    }

    private static Year year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("'%s' is not a year such as 2018".formatted(text));
        }
        return Year.parse(text);
    }

    private static VisitFilter filter(Parameters parameters) {
        var days = parameters.days();
        return new VisitFilter(
                parameters.read("state", StateId::parse),
                parameters.read("pair", Pair::parse),
                parameters.read("visitor", StateId::parse),
                parameters.read("host", StateId::parse),
                parameters.read("rank", Choice.of(List.of(Rank.values()))),
                parameters.read("type", VisitType::parse),
                parameters.read("year", VisitsController::year),
                days.from(),
                days.to(),
                parameters.read("status", Choice.of(VisitFilter.STATUSES)),
                parameters.read("standing", Choice.of(VisitFilter.STANDINGS)));
    }
}
