package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.AbsentItem;
import org.chancery.registers.AgreementFilter;
import org.chancery.registers.AgreementItem;
import org.chancery.registers.AgreementParty;
import org.chancery.registers.RegisterAnswers;
import org.chancery.registers.Registered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of agreements: these, their parties, who stays away from one, and their ends. */
@RestController
class AgreementsController {
    private static final String PATH = "/api/agreements";
    private static final String PARTIES = PATH + "/parties";
    private static final String ABSENT = "/absent";
    private static final List<Form> FORMS =
            List.of(Form.JSON, Form.CSV, Form.NDJSON, Form.CALENDAR);
    private static final int A_YEAR_AHEAD = 366;

    /**
     * No agreement has so many parties: a place is that of the agreement with that of the party.
     */
    private static final long MOST_PARTIES = 10_000;

    private static final Catalogue<AgreementFilter, AgreementItem, AgreementRow> AGREEMENTS =
            new Catalogue<>(
                    SubjectKind.AGREEMENT,
                    AskedAgreements.PARAMETERS,
                    AskedAgreements::read,
                    AgreementItem::of,
                    AgreementRow.class,
                    AgreementRow::of);

    private final Catalogues catalogues;
    private final Questions questions;
    private final Lists lists;
    private final RegisterAnswers registers;
    private final Listing<AgreementFilter, AgreementParty, AgreementPartyRow> parties =
            new Listing<>(
                    PARTIES,
                    AskedAgreements.PARAMETERS,
                    AskedAgreements::read,
                    this::parties,
                    AgreementPartyRow.class,
                    AgreementPartyRow::of);

    AgreementsController(
            Catalogues catalogues, Questions questions, Lists lists, RegisterAnswers registers) {
        this.catalogues = catalogues;
        this.questions = questions;
        this.lists = lists;
        this.registers = registers;
    }

    @GetMapping({PATH, PATH + ".{form:csv|ndjson|ics}"})
    ResponseEntity<?> agreements(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return Form.of(request, FORMS) == Form.CALENDAR
                ? calendar(request)
                : catalogues.list(request, AGREEMENTS);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AgreementItem> agreement(@PathVariable String id, HttpServletRequest request) {
        return catalogues.one(id, request, AGREEMENTS);
    }

    @GetMapping({PARTIES, PARTIES + Form.SUFFIX})
    ResponseEntity<Listed<AgreementParty>> parties(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(request, parties);
    }

    @GetMapping({PATH + "/{id}" + ABSENT, PATH + "/{id}" + ABSENT + Form.SUFFIX})
    ResponseEntity<Listed<AbsentItem>> absent(@PathVariable String id, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(
                request,
                new Listing<Boolean, AbsentItem, AbsentItem>(
                        PATH + "/" + id + ABSENT,
                        Set.of(),
                        _ -> true,
                        (after, _, question) -> absent(id, after, question),
                        AbsentItem.class,
                        List::of));
    }

    /** The ends that lie ahead, of agreements of which all holds that is asked for. */
    private ResponseEntity<String> calendar(HttpServletRequest request) {
        var asked =
                questions.read(
                        request.getParameterMap(),
                        AskedAgreements.PARAMETERS,
                        AskedAgreements::read);
        var question = asked.question();
        var sent = asked.own();
        var filter = sent.expiring() == null ? sent.expiringWithin(A_YEAR_AHEAD) : sent;
        var asOf = question.viewpoint().asOf();
        var calendar = new AgreementCalendar(filter, question.viewpoint());
        all(0, filter, question)
                .filter(agreement -> filter.shows(agreement, asOf))
                .forEach(calendar::add);
        return question.ok(PATH, Form.CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, Form.CALENDAR.fileOf(PATH))
                .body(calendar.text());
    }

    private Stream<Registered> all(long after, AgreementFilter filter, Question question) {
        var viewpoint = question.viewpoint();
        return registers.after(
                SubjectKind.AGREEMENT, after, viewpoint, filter.meant(viewpoint.asOf()));
    }

    private Stream<Placed<AgreementParty>> parties(
            long after, AgreementFilter filter, Question question) {
        long before = Math.max(0, after / MOST_PARTIES - 1);
        return all(before, filter, question)
                .flatMap(agreement -> placed(agreement, filter, question))
                .filter(party -> party.place() > after);
    }

    private static Stream<Placed<AgreementParty>> placed(
            Registered agreement, AgreementFilter filter, Question question) {
        var parties = AgreementParty.of(agreement, filter, question.viewpoint()).toList();
        return IntStream.range(0, parties.size())
                .mapToObj(at ->
                        new Placed<>(agreement.begun() * MOST_PARTIES + at + 1, parties.get(at)));
    }

    private Stream<Placed<AbsentItem>> absent(String id, long after, Question question) {
        var viewpoint = question.viewpoint();
        var subject =
                NoSuchAddress.read("id", id, text -> new Subject(SubjectKind.AGREEMENT, text));
        return AbsentItem.of(registers.one(subject, viewpoint), viewpoint.asOf()).stream()
                .filter(state -> state.number() > after)
                .map(state -> new Placed<>(state.number(), AbsentItem.of(state)));
    }
}
