package org.chancery.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DigestTests {

    @Property
    void the_order_of_lines_makes_no_difference(
            @ForAll @Size(max = 20) List<@StringLength(max = 5) String> lines, @ForAll long seed) {
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(digest(shuffled)).isEqualTo(digest(lines));
    }

    @Property
    void a_line_that_is_taken_away_leaves_nothing(
            @ForAll @Size(max = 20) List<@StringLength(max = 5) String> lines,
            @ForAll @StringLength(max = 5) String line) {
        assertThat(digest(lines).with(line).without(line)).isEqualTo(digest(lines));
        assertThat(digest(lines).without(line).with(line)).isEqualTo(digest(lines));
    }

    @Property
    void the_digest_of_both_is_that_of_all(
            @ForAll @Size(max = 9) List<@StringLength(max = 5) String> one,
            @ForAll @Size(max = 9) List<@StringLength(max = 5) String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        assertThat(digest(one).with(digest(other))).isEqualTo(digest(all));
        assertThat(Digest.of(digest(all).bytes())).isEqualTo(digest(all));
    }

    @Property
    void another_line_makes_a_difference_and_so_does_the_same_one_twice(
            @ForAll @Size(max = 20) List<@StringLength(max = 5) String> lines,
            @ForAll @StringLength(max = 5) String one,
            @ForAll @StringLength(max = 5) String other) {
        Assume.that(!one.equals(other));
        assertThat(digest(lines).with(one)).isNotEqualTo(digest(lines).with(other));
        assertThat(digest(lines).with(one)).isNotEqualTo(digest(lines));
        assertThat(digest(lines).with(one).with(one)).isNotEqualTo(digest(lines).with(one));
    }

    @Test
    void that_of_one_line_is_its_sha_256() throws Exception {
        var hash =
                MessageDigest.getInstance("SHA-256")
                        .digest("Almaty".getBytes(StandardCharsets.UTF_8));
        assertThat(Digest.NOTHING.with("Almaty")).hasToString(HexFormat.of().formatHex(hash));
        assertThat(Digest.NOTHING).hasToString("0".repeat(64));
        assertThat(Digest.of(new byte[0])).isEqualTo(Digest.NOTHING);
        assertThat(Digest.NOTHING.without("x").sum()).isGreaterThan(BigInteger.ZERO);
    }

    private static Digest digest(List<String> lines) {
        var digest = Digest.NOTHING;
        for (var line : lines) {
            digest = digest.with(line);
        }
        return digest;
    }
}
