# The images of docker-compose.yml, from the jars that `mvn package` builds:
#   docker build --target search-service -t atalaya/search-service .
FROM eclipse-temurin:17-jre AS service
RUN useradd --system --create-home --home-dir /atalaya --uid 10001 atalaya
USER atalaya
WORKDIR /atalaya
# Inside a container the loopback address reaches nobody. Who may use the service is declared where it is run; it does not start
# before that.
ENV SERVER_ADDRESS=0.0.0.0
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]

FROM service AS ingest-service
COPY ingest-service/target/lib lib
COPY ingest-service/target/ingest-service-*-app.jar app.jar
EXPOSE 8081

FROM service AS normalize-service
COPY normalize-service/target/lib lib
COPY normalize-service/target/normalize-service-*-app.jar app.jar
EXPOSE 8082

FROM service AS search-service
COPY search-service/target/lib lib
COPY search-service/target/search-service-*-app.jar app.jar
EXPOSE 8080

FROM docker.elastic.co/elasticsearch/elasticsearch:8.19.21 AS elasticsearch
# Made by the image's own user, so that the volume on it belongs to that user.
RUN mkdir -p /usr/share/elasticsearch/data
