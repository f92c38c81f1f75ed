package org.chancery.web;

import java.time.Duration;
import java.util.Map;
import org.chancery.ledger.codec.Hash;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What was asked, once it is clear from where: by which address it is answered for ever. */
interface Resolved {
    String VERSION = String.valueOf(Resolved.class.getPackage().getImplementationVersion());

    /** Which ledger answers. */
    String ledger();

    /** The position that the answer covers. */
    long position();

    /** Whether it was asked in such a way that the answer stays the same for ever. */
    boolean pinned();

    /** The parameters that ask it so. */
    Map<String, String> parameters();

    /** The address that answers this for ever. */
    default String permalink(String path) {
        return path + "?" + Query.text(parameters());
    }

    /** The answer of an address that exists as JSON alone. */
    default <T> ResponseEntity<T> answer(String path, T body) {
        return ok(path, Form.JSON).body(body);
    }

    /** An answer with the position that it covers and how long it holds. */
    default ResponseEntity.BodyBuilder ok(String path, Form form) {
        var permalink = permalink(path + form.suffix());
        var ok =
                ResponseEntity.ok()
                        .contentType(form.type())
                        .header(LedgerPosition.HEADER, Long.toString(position()))
                        .eTag(Hash.of(ledger() + permalink, VERSION))
                        .varyBy(HttpHeaders.ACCEPT);
        return pinned()
                ? ok.cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                : ok.cacheControl(CacheControl.noCache())
                        .header(HttpHeaders.CONTENT_LOCATION, permalink);
    }
}
