# The program in a container, for systems on which it does not run by itself. docs/installing.md says how to use it.
# The package is made and installed by the same steps as in the bare Debian of `./dev bare 12`; that a container does so
# too has not been tried.
FROM debian:bookworm AS package
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates git
COPY . /srv/factsheet
WORKDIR /srv/factsheet
RUN git config --global --add safe.directory /srv/factsheet && ./dev package --yes

FROM debian:bookworm-slim
COPY --from=package /srv/factsheet/build/packages/*.deb /tmp/
RUN apt-get update && apt-get install --yes /tmp/factsheet_*.deb && rm -rf /tmp/*.deb /var/lib/apt/lists/*
WORKDIR /sheets
ENTRYPOINT ["factsheet"]
CMD ["--help"]
