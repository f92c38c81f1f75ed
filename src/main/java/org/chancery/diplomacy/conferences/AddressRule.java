package org.chancery.diplomacy.conferences;

import org.chancery.kernel.Rule;

/** The rules on addresses. */
public enum AddressRule implements Rule {
    SCHEDULE_ENDS_AFTER_IT_BEGINS("no address is scheduled for days that end before they begin"),
    SCHEDULED_OTHERWISE(
            "an address that is scheduled is scheduled again only otherwise, and not after it was delivered or cancelled"),
    GIVEN_FOR_ONE("an address is scheduled and delivered for one state or organisation"),
    IS_SCHEDULED(
            "only an address that is scheduled, and was neither delivered nor cancelled, is cancelled"),
    ADDRESS_NOT_CANCELLED(
            "an address that was cancelled is not delivered: another one is another address"),
    DELIVERED_ONCE(
            "an address is delivered once: a second source endorses, disputes or corrects the entry"),
    SPEAKER_IS_THERE(
            "whoever speaks at a conference speaks from elsewhere, or for a party that attends it that day, as far as it is told who attends");

    private final String says;

    AddressRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
