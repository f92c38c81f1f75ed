package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Who can host, sign or impose: a state, or an organisation written {@code organisation/eco}. */
@Described(
        value = "A state by code or id, or an organisation such as organisation/eco.",
        example = "KAZ")
public sealed interface Party permits StateId, OrganisationId {

    /** How answers write it: the code of a state, the id of an organisation. */
    String code();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Party parse(String text) {
        return text.startsWith(OrganisationId.PREFIX)
                ? OrganisationId.parse(text)
                : StateId.parse(text);
    }
}
