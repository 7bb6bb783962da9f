package io.leadline.exchange;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.BusinessTime;
import io.leadline.exchange.start.ImportAtStart;
import io.leadline.shared.BusinessClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The stores and the import without portal, engine and mail. */
final class ShopApplication implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    LocalDate startedAt = LocalDate.MIN;

    ShopApplication(Path data, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("leadline.data", data.toString());
        String uri = System.getProperty("leadline.test.mongo");
        if (uri != null) {
            properties.put("leadline.mongo.uri", uri);
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.getBeanFactory()
                .setConversionService(
                        org.springframework.boot.convert.ApplicationConversionService.getSharedInstance());
        context.registerBean(BusinessClock.class, FixedClock::new);
        context.registerBean(BusinessTime.class, () -> date -> {
            startedAt = date;
            return true;
        });
        context.scan(
                "io.leadline.storage",
                "io.leadline.catalog.store",
                "io.leadline.stock.store",
                "io.leadline.demand.store",
                "io.leadline.scorecard.store",
                "io.leadline.ordering.store",
                "io.leadline.exchange.store");
        context.register(
                CompanyCurrency.class,
                ShopStores.class,
                ShopImports.class,
                ShopImports.Company.class,
                ImportAtStart.class);
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private record FixedClock() implements BusinessClock {
        @Override
        public Instant now() {
            return Instant.parse("2026-03-02T09:00:00Z");
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/London");
        }
    }
}
