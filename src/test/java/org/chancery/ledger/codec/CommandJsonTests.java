package org.chancery.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.chancery.diplomacy.agreements.ForceCommand.AmendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.ExchangeNotes;
import org.chancery.diplomacy.agreements.TextCommand.ItemisePackage;
import org.chancery.diplomacy.agreements.TextCommand.OpenNegotiation;
import org.chancery.diplomacy.agreements.TextCommand.SignAgreement;
import org.chancery.ledger.Command;
import org.junit.jupiter.api.Test;

/** Where a command cannot be read, that is pointed at. */
class CommandJsonTests {
    private static final String ONE = "agreement/0198c2f1-0000-7000-8000-0000000000a1";

    @Test
    void a_bad_element_of_a_list_is_pointed_at() {
        assertThat(problems(SignAgreement.class, "{'signatures':[{'party':'KAZ'},{'party':'?'}]}"))
                .startsWith("/signatures/1/party: ");
        assertThat(problems(OpenNegotiation.class, "{'terms':{'title':'T','between':['KAZ','?']}}"))
                .startsWith("/terms/between/1: ");
        assertThat(
                        problems(
                                SignAgreement.class,
                                "{'signatures':[{'party':'KAZ'}],'fulfils':['%s','source/irna']}"
                                        .formatted(ONE)))
                .isEqualTo("/fulfils/1: source/irna is no agreement");
        assertThat(
                        problems(
                                ItemisePackage.class,
                                "{'items':[{'title':'T'},{'title':'U','agreement':'source/irna'}]}"))
                .isEqualTo("/items/1/agreement: source/irna is no agreement");
        assertThat(problems(ItemisePackage.class, "{'items':[{'title':'T'},{'title':''}]}"))
                .startsWith("/items/1: ");
    }

    @Test
    void what_a_list_names_twice_is_pointed_at() {
        assertThat(
                        problems(
                                SignAgreement.class,
                                "{'signatures':[{'party':'KAZ'},{'party':'KAZ'}]}"))
                .isEqualTo("/signatures/1: of the signatures each is named once");
        assertThat(problems(SignAgreement.class, "{'signatures':[]}"))
                .isEqualTo("/signatures: there are 1 to 250 signatures");
        assertThat(
                        problems(
                                SignAgreement.class,
                                "{'signatures':[{'party':'KAZ'}],'fulfils':['%s','%s']}"
                                        .formatted(ONE, ONE)))
                .isEqualTo("/fulfils/1: of the expectations each is named once");
        assertThat(problems(ItemisePackage.class, "{'items':[{'title':'T'},{'title':'T'}]}"))
                .isEqualTo("/items/1: of the titles each is named once");
        assertThat(
                        problems(
                                ItemisePackage.class,
                                "{'items':[{'title':'T','agreement':'%s'},{'title':'V'},{'title':'U','agreement':'%s'}]}"
                                        .formatted(ONE, ONE)))
                .isEqualTo("/items/2: of the agreements each is named once");
        assertThat(problems(ExchangeNotes.class, "{'parties':['KAZ','KAZ']}"))
                .isEqualTo("/parties/1: of the parties each is named once");
        assertThat(problems(ExchangeNotes.class, "{'parties':['KAZ']}"))
                .isEqualTo("/parties: notes are exchanged by two parties at least");
        assertThat(
                        problems(
                                OpenNegotiation.class,
                                "{'terms':{'title':'T','between':['KAZ','IRN','KAZ']}}"))
                .startsWith("/terms/between/2: ");
        assertThat(problems(OpenNegotiation.class, "{'terms':{'title':'T','between':['KAZ']}}"))
                .startsWith("/terms/between: ");
        assertThat(
                        problems(
                                OpenNegotiation.class,
                                "{'terms':{'title':'T','sectors':['trade','trade']}}"))
                .startsWith("/terms/sectors/1: ");
        assertThat(problems(AmendAgreement.class, "{'by':'source/irna'}"))
                .isEqualTo("/by: source/irna is no agreement");
    }

    private static String problems(Class<? extends Command> type, String json) {
        var bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        var bad = catchThrowableOfType(BadInput.class, () -> CommandJson.read(type, bytes));
        return bad.problems().stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
