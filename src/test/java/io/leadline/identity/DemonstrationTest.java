package io.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DemonstrationTest {

    private boolean companyFiles;

    private Demonstration demonstration(boolean demo, boolean generated, boolean life, String asOf, String engine) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("files", (CompanyFiles) () -> companyFiles);
        return new Demonstration(demo, generated, life, asOf, engine, beans.getBeanProvider(CompanyFiles.class));
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  true,  '',         '',                 true",
        "false, true,  true,  '',         '',                 false",
        "true,  false, true,  '',         '',                 false",
        "true,  true,  false, '',         '',                 false",
        "true,  true,  true,  2026-01-31, '',                 false",
        "true,  true,  true,  '',         http://zeebe:26500, false"
    })
    void itsPeopleLiveThroughWeeksOnlyInAGeneratedShopOfTodayOnAnEngineWhoseClockIsOurs(
            boolean demo, boolean generated, boolean life, String asOf, String engine, boolean weeks) {
        assertThat(demonstration(demo, generated, life, asOf, engine).pastDays() > 0)
                .isEqualTo(weeks);
    }

    @Test
    void itIsOverAsSoonAsACompanysOwnFilesAreThere() {
        Demonstration demonstration = demonstration(true, true, true, "", "");
        assertThat(demonstration.shown()).isTrue();
        assertThat(demonstration.generated()).isTrue();

        companyFiles = true;

        assertThat(demonstration.shown()).isFalse();
        assertThat(demonstration.generated()).isFalse();
        assertThat(demonstration.pastDays()).isZero();
    }
}
