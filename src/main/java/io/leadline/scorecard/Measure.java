package io.leadline.scorecard;

import io.leadline.scorecard.Conduct.Notice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a score says of a supplier, each as the share of rows that are right by it. */
public enum Measure {
    /** On time and in full, by the definition. */
    KEPT {
        @Override
        Optional<Boolean> right(Score.Row row) {
            return Optional.of(row.kept());
        }

        @Override
        public OptionalDouble off(Score.Row row) {
            return row.never() ? OptionalDouble.empty() : OptionalDouble.of(row.daysLate());
        }
    },
    /** By the day that counts. */
    IN_TIME {
        @Override
        Optional<Boolean> right(Score.Row row) {
            return Optional.of(row.inTime());
        }

        @Override
        public OptionalDouble off(Score.Row row) {
            return row.never() ? OptionalDouble.empty() : OptionalDouble.of(row.daysLate());
        }
    },
    /** What was agreed and not moved any more; how many days it moved. */
    STEADY {
        @Override
        Optional<Boolean> right(Score.Row row) {
            return conduct(row)
                    .filter(conduct -> conduct.lastPromisedOn() != null)
                    .map(conduct -> conduct.moves() == 0);
        }

        @Override
        public OptionalDouble off(Score.Row row) {
            PurchaseLine line = row.of();
            Conduct conduct = line == null ? null : line.conduct();
            LocalDate first = line == null ? null : line.promisedOn();
            LocalDate last = conduct == null ? null : conduct.lastPromisedOn();
            return first == null || last == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(ChronoUnit.DAYS.between(first, last));
        }
    },
    /** Answered within {@link #ANSWER_HOURS}; the hours that it took. */
    ANSWERED {
        @Override
        Optional<Boolean> right(Score.Row row) {
            return conduct(row).map(Conduct::answerHours).map(hours -> hours <= ANSWER_HOURS);
        }

        @Override
        public OptionalDouble off(Score.Row row) {
            return conduct(row)
                    .map(Conduct::answerHours)
                    .map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty());
        }
    },
    /** Exactly as many units as agreed; the percent that are more or less. */
    QUANTITY {
        @Override
        Optional<Boolean> right(Score.Row row) {
            return Optional.ofNullable(row.of()).map(line -> line.received().compareTo(line.ordered()) == 0);
        }

        @Override
        public OptionalDouble off(Score.Row row) {
            return row.of() == null
                    ? OptionalDouble.empty()
                    : percent(row.of().received().value(), row.of().ordered().value());
        }
    },
    /** No dearer than asked; the percent that a unit is dearer. */
    PRICE {
        @Override
        Optional<Boolean> right(Score.Row row) {
            OptionalDouble dearer = off(row);
            return dearer.isPresent() ? Optional.of(dearer.getAsDouble() <= 0) : Optional.empty();
        }

        @Override
        public OptionalDouble off(Score.Row row) {
            PurchaseLine line = row.of();
            Conduct conduct = line == null ? null : line.conduct();
            return line == null
                            || conduct == null
                            || !conduct.askedPrice()
                                    .currency()
                                    .equals(line.unitPrice().currency())
                    ? OptionalDouble.empty()
                    : percent(line.unitPrice().amount(), conduct.askedPrice().amount());
        }
    },
    /** Came and could be used; the percent that could not. */
    UNDAMAGED {
        @Override
        Optional<Boolean> right(Score.Row row) {
            return conduct(row)
                    .filter(conduct -> row.receivedOn() != null)
                    .map(conduct -> conduct.damaged().isZero());
        }

        @Override
        public OptionalDouble off(Score.Row row) {
            PurchaseLine line = row.of();
            Conduct conduct = line == null ? null : line.conduct();
            if (line == null || conduct == null || line.ordered().isZero()) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(HUNDRED.doubleValue()
                    * conduct.damaged().toDouble()
                    / line.ordered().toDouble());
        }
    },
    /** Told of before it came, with the units that came. */
    NOTICED {
        @Override
        Optional<Boolean> right(Score.Row row) {
            return conduct(row)
                    .map(Conduct::notice)
                    .filter(notice -> notice != Notice.UNKNOWN)
                    .map(notice -> notice == Notice.RIGHT);
        }

        @Override
        public OptionalDouble off(Score.Row row) {
            return OptionalDouble.empty();
        }
    };

    /** Two working days; a working day counts whole. */
    public static final int ANSWER_HOURS = 48;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether a row is right by it; empty where nobody knows. */
    abstract Optional<Boolean> right(Score.Row row);

    /** How far it is off, in the measure's own unit; empty where nobody knows, or it has none. */
    public abstract OptionalDouble off(Score.Row row);

    /** Whether it is about what the definition counts, which may be whole orders, and not about single lines. */
    boolean isByDefinition() {
        return this == KEPT || this == IN_TIME;
    }

    private static Optional<Conduct> conduct(Score.Row row) {
        return Optional.ofNullable(row.of()).map(PurchaseLine::conduct);
    }

    private static OptionalDouble percent(BigDecimal now, BigDecimal was) {
        return was.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(now.subtract(was)
                        .multiply(HUNDRED)
                        .divide(was, MathContext.DECIMAL64)
                        .doubleValue());
    }
}
