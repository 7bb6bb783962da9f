package io.leadline.tracking;

import io.leadline.engine.DecisionModel;
import io.leadline.engine.Engine;
import io.leadline.engine.UnreadableModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The table {@code early-warning.dmn}: from when on people are warned. It is read here, because it is asked about every line at every
 * look; where an installation made something of it that is not read here, the engine is asked, as it is of all other tables. It has the
 * version that it could read last.
 */
@Component
class WarningTable {

    private static final Logger LOG = LoggerFactory.getLogger(WarningTable.class);

    private static final String FILE = "early-warning";
    private static final String DECISION = "earlyWarning";
    /** An engine that hangs is waited for once in so long, and not at each line. */
    private static final Duration UNASKED = Duration.ofSeconds(30);

    private final @Nullable DecisionModel model;
    private final Engine engine;
    private final LongSupplier nanos;
    private volatile @Nullable Long failedAtNanos;

    @Autowired
    WarningTable(Engine engine) {
        this(() -> DecisionModel.ofFile(FILE), engine, System::nanoTime);
    }

    WarningTable(Supplier<DecisionModel> file, Engine engine, LongSupplier nanos) {
        this.engine = engine;
        this.nanos = nanos;
        this.model = read(file);
    }

    private static @Nullable DecisionModel read(Supplier<DecisionModel> file) {
        try {
            return file.get();
        } catch (UnreadableModel unreadable) {
            LOG.warn(
                    "{}.dmn is asked of the engine from now on, which takes longer: {}", FILE, unreadable.getMessage());
            return null;
        }
    }

    /**
     * @param loss in pounds, euros and the like
     * @param daysLeft working days
     * @param warned whether people were warned of it: that stays while the engine cannot say
     */
    boolean warns(double chance, double loss, int daysLeft, boolean warned) {
        Map<String, Object> facts =
                Map.of("chance", number(chance), "loss", number(loss), "daysLeft", BigDecimal.valueOf(daysLeft));
        if (model != null) {
            return model.decide(DECISION, facts).containsValue("true");
        }
        Long failed = failedAtNanos;
        if (failed != null && nanos.getAsLong() - failed < UNASKED.toNanos()) {
            return warned;
        }
        try {
            boolean warns = engine.decide(DECISION, facts).containsValue(true);
            failedAtNanos = null;
            return warns;
        } catch (RuntimeException later) {
            // It does not answer, or has no version yet that it could read.
            failedAtNanos = nanos.getAsLong();
            return warned;
        }
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
