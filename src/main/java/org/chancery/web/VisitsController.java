package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.chancery.facts.Summary.OfVisit;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.House;
import org.chancery.ledger.Standing;
import org.chancery.ledger.wiring.Archive;
import org.chancery.registers.Register;
import org.chancery.registers.Registered;
import org.chancery.registers.VisitFilter;
import org.chancery.registers.VisitItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of visits. */
@RestController
class VisitsController {
    private static final Set<String> OWN =
            Set.of("state", "pair", "visitor", "host", "from", "to", "standing", "limit", "cursor");
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Archive archive;
    private final Questions questions;
    private final Register register;

    VisitsController(Archive archive, Questions questions, House house) {
        this.archive = archive;
        this.questions = questions;
        this.register = new Register(house);
    }

    /** A page of visits; {@code next} is the address of the one after it. */
    record Page(Question.Shown viewpoint, List<VisitItem> items, @Nullable String next) {}

    @GetMapping(path = "/api/visits", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page> visits(HttpServletRequest request) {
        var asked = new Asked();
        var question = questions.read(request.getParameterMap(), OWN, asked::read);
        var viewpoint = question.viewpoint();
        var shown =
                archive
                        .ask(
                                viewpoint.position(),
                                desk -> register.all(SubjectKind.VISIT, viewpoint, desk))
                        .stream()
                        .filter(each ->
                                each.summary() instanceof OfVisit visit
                                        && asked.filter().shows(each, visit, viewpoint.asOf()))
                        .filter(each -> each.subject().id().compareTo(asked.cursor) > 0)
                        .limit(asked.limit + 1L)
                        .toList();
        var page = shown.stream().limit(asked.limit).map(each -> item(each, question)).toList();
        return question.answer(
                new Page(
                        question.shown(),
                        page,
                        shown.size() > asked.limit
                                ? asked.next(question, page.getLast().id())
                                : null));
    }

    @GetMapping(path = "/api/visits/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VisitItem> visit(@PathVariable String id, HttpServletRequest request) {
        var question = questions.read(request.getParameterMap());
        var viewpoint = question.viewpoint();
        var subject = NoSuchAddress.read("id", id, VisitsController::subject);
        return question.answer(
                item(
                        archive.ask(
                                viewpoint.position(),
                                desk -> register.one(subject, viewpoint, desk)),
                        question));
    }

    private static Subject subject(String id) {
        return new Subject(SubjectKind.VISIT, id);
    }

    private static VisitItem item(Registered registered, Question question) {
        return VisitItem.of(
                registered, (OfVisit) registered.summary(), question.viewpoint().asOf());
    }

    /** The parameters of a list beside the viewpoint. */
    private static final class Asked {
        private @Nullable VisitFilter filter;
        private int limit = USUAL_PAGE;
        private String cursor = "";
        private String rest = "";

        void read(Parameters parameters) {
            var state = parameters.read("state", StateId::parse);
            var pair = parameters.read("pair", Pair::parse);
            var visitor = parameters.read("visitor", StateId::parse);
            var host = parameters.read("host", StateId::parse);
            var from = parameters.read("from", Questions::day);
            var to = parameters.read("to", Questions::day);
            if (from != null && to != null && to.isBefore(from)) {
                parameters.problem("to", "is before from: no day lies between them");
            }
            var standing = parameters.read("standing", Asked::standing);
            filter = new VisitFilter(state, pair, visitor, host, from, to, standing);
            var most = parameters.read("limit", Asked::limit);
            limit = most == null ? USUAL_PAGE : most;
            var after = parameters.read("cursor", Asked::cursor);
            cursor = after == null ? "" : after;
            rest =
                    param("state", state == null ? null : state.code())
                            + param("pair", pair)
                            + param("visitor", visitor == null ? null : visitor.code())
                            + param("host", host == null ? null : host.code())
                            + param("from", from)
                            + param("to", to)
                            + param("standing", standing)
                            + param("limit", limit);
        }

        VisitFilter filter() {
            return java.util.Objects.requireNonNull(filter);
        }

        /** The next page is asked at the position of this one, so that pages agree. */
        String next(Question question, String last) {
            return question.permalink("/api/visits") + rest + "&cursor=" + last;
        }

        private static String param(String name, @Nullable Object value) {
            return value == null ? "" : "&" + name + "=" + value;
        }

        private static String cursor(String text) {
            return subject(text).id();
        }

        private static Standing standing(String text) {
            for (var standing : VisitFilter.STANDINGS) {
                if (standing.toString().equals(text)) {
                    return standing;
                }
            }
            throw new IllegalArgumentException(
                    "'%s' is not one of %s".formatted(text, VisitFilter.STANDINGS));
        }

        private static Integer limit(String text) {
            try {
                int limit = Integer.parseInt(text);
                if (limit >= 1 && limit <= LARGEST_PAGE) {
                    return limit;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("a limit is a number from 1 to 1000", e);
            }
            throw new IllegalArgumentException("a limit is a number from 1 to 1000");
        }
    }
}
