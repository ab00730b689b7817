# Built from the root of the project, once `./mvnw package` has built the service:
#   docker build -f deploy/docker/extract-service.Dockerfile -t sandhi/extract-service:0.1.0-SNAPSHOT .
FROM eclipse-temurin:25-jre

WORKDIR /srv/sandhi
# What changes seldom comes first.
COPY extract-service/target/quarkus-app/lib/ lib/
COPY extract-service/target/quarkus-app/*.jar ./
COPY extract-service/target/quarkus-app/quarkus/ quarkus/
COPY extract-service/target/quarkus-app/app/ app/

# Nobody in particular, who owns no file: the root file system may be read-only, with /tmp writable.
USER 10001:10001
ENV SANDHI_HTTP_HOST=0.0.0.0
EXPOSE 8082
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
