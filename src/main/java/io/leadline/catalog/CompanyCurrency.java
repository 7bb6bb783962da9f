package io.leadline.catalog;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The currency the company counts in.
 *
 * @param code of ISO 4217, such as {@code GBP}
 */
@Component
public record CompanyCurrency(
        @Value("${leadline.company.currency:GBP}") String code) {}
