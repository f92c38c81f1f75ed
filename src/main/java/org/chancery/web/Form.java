package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The forms in which answers can be had: by a suffix of the path, else by {@code Accept}. */
enum Form {
    JSON(MediaType.APPLICATION_JSON_VALUE, ""),
    CSV("text/csv;header=present;charset=utf-8", ".csv"),
    NDJSON(MediaType.APPLICATION_NDJSON_VALUE, ".ndjson"),
    TEXT("text/plain;charset=utf-8", ".txt"),
    CALENDAR("text/calendar;charset=utf-8", ".ics");

    /** Those of a list. */
    static final List<Form> LISTS = List.of(JSON, CSV, NDJSON);

    /** What the path of a list may end with; without it {@code Accept} decides. */
    static final String SUFFIX = ".{form:csv|ndjson}";

    private final String type;
    private final String suffix;

    Form(String type, String suffix) {
        this.type = type;
        this.suffix = suffix;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    String suffix() {
        return suffix;
    }

    /** Under which name a list is kept: {@code visits.csv}. */
    String fileOf(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1) + suffix;
        return ContentDisposition.inline().filename(name).build().toString();
    }

    /**
     * The form that is asked for.
     *
     * @throws HttpMediaTypeNotAcceptableException when a list has no such form
     */
    static Form of(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return of(request, LISTS);
    }

    /** The same of what has these forms. */
    static Form of(HttpServletRequest request, List<Form> forms)
            throws HttpMediaTypeNotAcceptableException {
        for (var form : forms) {
            if (!form.suffix.isEmpty() && request.getServletPath().endsWith(form.suffix)) {
                return form;
            }
        }
        var accepted = accepted(request);
        return accepted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .flatMap(type -> forms.stream().filter(form -> type.includes(form.plain())))
                .findFirst()
                .orElseThrow(() ->
                        new HttpMediaTypeNotAcceptableException(
                                forms.stream().map(Form::type).toList()));
    }

    private MediaType plain() {
        return new MediaType(type().getType(), type().getSubtype());
    }

    private static List<MediaType> accepted(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var sent = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            var types = new ArrayList<>(MediaType.parseMediaTypes(sent));
            MimeTypeUtils.sortBySpecificity(types);
            return types.isEmpty() ? List.of(MediaType.ALL) : types;
        } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
            throw new HttpMediaTypeNotAcceptableException(String.valueOf(e.getMessage()));
        }
    }
}
