package io.leadline.replenishment.model;

import java.util.Map;

/** The loss functions of {@link Loss} as models. */
final class LossModels {

    private LossModels() {}

    static Map<String, Object> standard(Inputs in) {
        double z = in.number("z");
        return Result.of("loss", Loss.standard(z), "complementary", Loss.standard(-z));
    }

    /** As printed tables give it: four decimals. */
    static Map<String, Object> table(Inputs in) {
        return Result.of("loss", Math.rint(Loss.standard(in.number("z")) * 1e4) / 1e4);
    }

    static Map<String, Object> second(Inputs in) {
        double z = in.number("z");
        return Result.of("loss", Loss.standardSecond(z), "complementary", Loss.standardSecond(-z));
    }

    static Map<String, Object> normal(Inputs in) {
        return answer(Loss.normal(in.number("x"), in.number("mean"), in.nonNegative("sd")));
    }

    static Map<String, Object> lognormal(Inputs in) {
        return answer(Loss.lognormal(in.number("x"), in.number("mu"), in.positive("sigma")));
    }

    static Map<String, Object> gamma(Inputs in) {
        return answer(Loss.gamma(in.number("x"), in.positive("shape"), in.positive("scale")));
    }

    static Map<String, Object> poisson(Inputs in) {
        return answer(Loss.poisson(in.number("x"), in.nonNegative("mean")));
    }

    static Map<String, Object> negativeBinomial(Inputs in) {
        double mean = in.positive("mean");
        double sd = in.above("sd", Math.sqrt(mean), "the square root of the mean");
        return answer(Loss.negativeBinomial(in.atMost("x", in.number("x"), 1e7), mean, sd));
    }

    private static Map<String, Object> answer(Loss loss) {
        return Result.of("loss", loss.shortage(), "complementary", loss.surplus());
    }
}
