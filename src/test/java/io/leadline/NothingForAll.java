package io.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Closure;
import io.leadline.catalog.Closures;
import io.leadline.demand.Promotions;
import io.leadline.ordering.OrderPolicies;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * No test class of the whole application leaves behind what counts for every item or every order: a promotion without an
 * item, a day off of the company, a policy for all. Some other class would plan or wait otherwise because of it, on some
 * days and in some order of the classes, far from who did it. Settings of planning are approved in a chained history that
 * only grows, and are left out.
 */
final class NothingForAll implements BeforeAllCallback, AfterAllCallback {

    private Set<String> before = Set.of();

    @Override
    public void beforeAll(ExtensionContext test) {
        before = forAll(test);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        assertThat(forAll(test)).as("what counts for all other tests").isEqualTo(before);
    }

    private static Set<String> forAll(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        Stream<?> promotions =
                context.getBean(Promotions.class).all().stream().filter(promotion -> promotion.sku() == null);
        Stream<?> daysOff =
                context.getBean(Closures.class).all().stream().filter(closure -> closure.isOf(Closure.COMPANY));
        Stream<?> orders = Stream.of(context.getBean(OrderPolicies.class).find("", ""));
        return Stream.of(promotions, daysOff, orders)
                .flatMap(each -> each)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
