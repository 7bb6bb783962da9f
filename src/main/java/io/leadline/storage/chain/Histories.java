package io.leadline.storage.chain;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every chained history there is, found by its type, so that none is forgotten by who checks them. */
public final class Histories {

    private static final List<History> ALL = find();

    private Histories() {}

    public static List<History> all() {
        return ALL;
    }

    private static List<History> find() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(History.Kept.class));
        return scan.findCandidateComponents("io.leadline").stream()
                .map(bean -> ClassUtils.resolveClassName(
                        String.valueOf(bean.getBeanClassName()), Histories.class.getClassLoader()))
                .map(type -> ((History.Kept) BeanUtils.instantiateClass(type)).history())
                .sorted(Comparator.comparing(History::name))
                .toList();
    }
}
