package io.leadline.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.leadline.inbox.InboxQuery;
import org.junit.jupiter.api.Test;

class InboxAddressTest {

    private static final InboxQuery DEAREST_FIRST = InboxQuery.ALL.sorted(InboxQuery.Sort.COST, true);

    @Test
    void whatIsShownIsFoundAgainFromTheAddress() {
        InboxQuery query = InboxQuery.ALL
                .about("acme mugs")
                .ofKind("replenishment-order.UserTask_ApproveOrder")
                .claimed(InboxQuery.Claim.MINE)
                .overdue(true)
                .ofEverybody(true)
                .sorted(InboxQuery.Sort.VALUE, true);

        assertThat(InboxAddress.read(InboxAddress.write(query))).isEqualTo(query);
    }

    @Test
    void theUsualPageHasAShortAddress() {
        assertThat(InboxAddress.write(DEAREST_FIRST).getQueryString()).isEmpty();
        assertThat(InboxAddress.read(QueryParameters.empty())).isEqualTo(DEAREST_FIRST);
    }

    @Test
    void theMostValuableComesFirstUnlessTheAddressSaysOtherwise() {
        assertThat(InboxAddress.read(QueryParameters.fromString("sort=value")).ascending())
                .isFalse();
        assertThat(InboxAddress.read(QueryParameters.fromString("sort=value&order=up"))
                        .ascending())
                .isTrue();
    }

    @Test
    void nonsenseInTheAddressIsLeftOut() {
        assertThat(InboxAddress.read(QueryParameters.fromString("sort=nothing&claim=7&overdue=maybe")))
                .isEqualTo(DEAREST_FIRST);
    }
}
