package io.leadline.ordering;

import io.leadline.catalog.ExchangeRates;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What belongs to the rules of approval beside their table, {@code order-approval.dmn}: how far an order may grow without
 * being asked about again, and within how many days what one person approves alone counts together.
 */
@Component
class ApprovalSettings {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ExchangeRates rates;
    private final BusinessClock clock;
    private final BigDecimal growthPercent;
    private final BigDecimal growthAmount;
    private final int togetherDays;

    /**
     * @param growthPercent of what was approved
     * @param growthAmount in the company's currency; the smaller of the two counts
     */
    ApprovalSettings(
            ExchangeRates rates,
            BusinessClock clock,
            @Value("${leadline.approval.growth-percent:5}") BigDecimal growthPercent,
            @Value("${leadline.approval.growth-amount:250}") BigDecimal growthAmount,
            @Value("${leadline.approval.together-days:7}") int togetherDays) {
        if (growthPercent.signum() < 0 || growthAmount.signum() < 0 || togetherDays < 0) {
            throw new IllegalArgumentException("The settings of approval are zero or more, not " + growthPercent
                    + " %, " + growthAmount + ", " + togetherDays + " days");
        }
        this.rates = rates;
        this.clock = clock;
        this.growthPercent = growthPercent;
        this.growthAmount = growthAmount;
        this.togetherDays = togetherDays;
    }

    /** How much more than this is covered by its approval; nothing where nobody knows what it is worth. */
    Money mayGrow(Money approved) {
        Optional<Money> inCompanyCurrency = rates.inCompanyCurrency(approved, clock.today());
        if (inCompanyCurrency.isEmpty() || inCompanyCurrency.get().amount().signum() <= 0) {
            return Money.zero(approved.currency());
        }
        BigDecimal most = growthAmount
                .multiply(approved.amount())
                .divide(inCompanyCurrency.get().amount(), MathContext.DECIMAL64);
        BigDecimal share = approved.amount().multiply(growthPercent).divide(HUNDRED, MathContext.DECIMAL64);
        return new Money(share.min(most), approved.currency());
    }

    Money inCompanyCurrency(double amount) {
        return new Money(BigDecimal.valueOf(amount), rates.companyCurrency()).rounded();
    }

    Instant togetherSince(Instant now) {
        return now.minus(Duration.ofDays(togetherDays));
    }
}
