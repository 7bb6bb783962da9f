package io.leadline.outlook.ui;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.exchange.CommitmentSheets;
import io.leadline.outlook.GapDecisions;
import io.leadline.outlook.Outlooks;
import io.leadline.shared.Money;
import io.leadline.shell.Aside;
import io.leadline.shell.Live;
import java.math.BigDecimal;

/** What pages about outlooks read from and act on. */
@org.springframework.stereotype.Component
record OutlookDesk(
        Outlooks outlooks,
        GapDecisions gaps,
        CompanyCurrency currency,
        CommitmentSheets sheets,
        Aside aside,
        Live live) {

    /** In the company's currency. */
    Money money(double amount) {
        return new Money(BigDecimal.valueOf(amount), currency.code()).rounded();
    }
}
