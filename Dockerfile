# Leadline's image. It builds with Maven alone: the front-end bundle is committed, so no Node is needed.
#   docker build -t leadline .

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml ./
COPY src src
COPY bpmn bpmn
COPY frontend frontend
# The image profile packs the boot jar and leaves the embedded engine out: in production the engine has its own container.
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -Pimage -Dquick -DskipTests package \
    && java -Djarmode=tools -jar target/leadline.jar extract --layers --launcher --destination /layers

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 leadline \
    && useradd --system --uid 10001 --gid leadline --home-dir /data --shell /usr/sbin/nologin leadline \
    && install -d -o leadline -g leadline /data
WORKDIR /app
# What changes least comes first, so that a new version of Leadline moves a few megabytes only.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY --from=build /build/target/leadline-exporter.jar /opt/leadline/leadline-exporter.jar
COPY LICENSE NOTICE THIRD-PARTY.md /opt/leadline/
ENV LEADLINE_DATA=/data \
    LEADLINE_HOST=0.0.0.0 \
    MALLOC_ARENA_MAX=2 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:MaxHeapFreeRatio=25 -XX:MinHeapFreeRatio=10 -Xss512k -XX:TrimNativeHeapInterval=60000 -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8"
VOLUME /data
EXPOSE 8080 9090
USER leadline
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "org.springframework.boot.loader.launch.JarLauncher"]
