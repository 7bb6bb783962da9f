package io.leadline.engine.clock;

import java.time.LocalDateTime;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Every test class of the whole application begins on the same Monday morning, with no public holiday for a hundred days.
 * Otherwise it would hang on the day of the year, the hour and the time that other classes let pass before it whether a
 * reminder falls on a day on which nobody works.
 */
public final class FirstDay implements BeforeAllCallback {

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 9, 7, 10, 0);

    @Override
    public void beforeAll(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(CompanyClock.class).set(MORNING);
    }
}
