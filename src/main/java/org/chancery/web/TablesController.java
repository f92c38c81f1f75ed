package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.kernel.Described;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.RegisterAnswers;
import org.chancery.registers.VisitFilter;
import org.chancery.registers.tables.CountryYear;
import org.chancery.registers.tables.LeaderVisits;
import org.chancery.registers.tables.PairVisits;
import org.chancery.registers.tables.VisitTable;
import org.chancery.registers.tables.YearVisits;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tables of visits, counted anew for every question. */
@RestController
class TablesController {
    private static final String PATH = "/api/tables";
    private static final String BY_LEADER = PATH + "/visits-by-leader";
    private static final String BY_PAIR = PATH + "/visits-by-pair";
    private static final String BY_YEAR = PATH + "/visits-by-year";
    private static final String COUNTRY_YEARS = PATH + "/country-years";
    private static final Tables TABLES =
            new Tables(
                    List.of(
                            new Table(BY_LEADER, "A row is somebody who led visits for a state."),
                            new Table(
                                    BY_PAIR,
                                    "A row is a state with a state or organisation that it visited."),
                            new Table(BY_YEAR, "A row is a year in which visits began."),
                            new Table(
                                    COUNTRY_YEARS,
                                    "A row is a state with a year in which visits began that it made or received.")));

    private final Lists lists;
    private final RegisterAnswers registers;

    TablesController(Lists lists, RegisterAnswers registers) {
        this.lists = lists;
        this.registers = registers;
    }

    /** Every table. */
    record Tables(@Described("The tables.") List<Table> tables) {}

    /** A table. */
    record Table(
            @Described("Where it is.") String href, @Described("What its rows are.") String rows) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Tables tables(HttpServletRequest request) {
        new Parameters(request.getParameterMap(), Set.of()).done();
        return TABLES;
    }

    @GetMapping({BY_LEADER, BY_LEADER + Form.SUFFIX})
    ResponseEntity<Listed<LeaderVisits>> byLeader(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return answer(request, BY_LEADER, LeaderVisits.TABLE);
    }

    @GetMapping({BY_PAIR, BY_PAIR + Form.SUFFIX})
    ResponseEntity<Listed<PairVisits>> byPair(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return answer(request, BY_PAIR, PairVisits.TABLE);
    }

    @GetMapping({BY_YEAR, BY_YEAR + Form.SUFFIX})
    ResponseEntity<Listed<YearVisits>> byYear(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return answer(request, BY_YEAR, YearVisits.TABLE);
    }

    @GetMapping({COUNTRY_YEARS, COUNTRY_YEARS + Form.SUFFIX})
    ResponseEntity<Listed<CountryYear>> countryYears(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return answer(request, COUNTRY_YEARS, CountryYear.TABLE);
    }

    private <R extends Record> ResponseEntity<Listed<R>> answer(
            HttpServletRequest request, String path, VisitTable<?, R> table)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(
                request,
                new Listing<VisitFilter, R, R>(
                        path,
                        AskedVisits.OF_TABLES,
                        AskedVisits::read,
                        (after, asked, question) -> rows(table, after, asked, question),
                        table.columns(),
                        List::of));
    }

    /** The place of a row is its number; the table is counted when the first row is taken. */
    private <R extends Record> Stream<Placed<R>> rows(
            VisitTable<?, R> table, long after, VisitFilter asked, Question question) {
        var viewpoint = question.viewpoint();
        var asOf = viewpoint.asOf();
        return Stream.of(asked.meant(asOf))
                .flatMap(meant -> {
                    var visits = registers.after(SubjectKind.VISIT, 0, viewpoint, meant);
                    var rows = table.rows(visits, asked, asOf);
                    return IntStream.range(Math.clamp(after, 0, rows.size()), rows.size())
                            .mapToObj(at -> new Placed<>(at + 1L, rows.get(at)));
                });
    }
}
