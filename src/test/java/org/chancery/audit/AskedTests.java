package org.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chancery.audit.Asked.OfPair;
import org.chancery.audit.Asked.OfState;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pair or a state is asked for by one text. */
class AskedTests {

    @Test
    void a_state_may_have_a_hyphen_in_its_name() {
        assertThat(Asked.parse("KAZ-USA")).isEqualTo(new OfPair(Pair.parse("USA-KAZ")));
        assertThat(Asked.parse("KAZ")).isEqualTo(new OfState(StateId.parse("kazakhstan")));
        assertThat(Asked.parse("south-vietnam"))
                .isEqualTo(new OfState(StateId.parse("south-vietnam")));
    }

    @ParameterizedTest
    @CsvSource({
        "KAZ-KAZ, a relation needs two different states",
        "KAZ-ATL, no state has the code or the id ATL",
        "ATL-KAZ, no state has the code or the id ATL",
        "ATL, ATL is neither a pair such as KAZ-USA nor a state such as KAZ"
    })
    void what_is_neither_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> Asked.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(refused -> String.valueOf(refused.getMessage()).replace("'", ""))
                .asString()
                .startsWith(reason);
    }
}
