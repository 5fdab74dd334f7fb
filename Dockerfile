# Build: project files first, so that a change of sources does not restore again.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY config/build config/build
COPY src/Directory.Build.props src/
COPY src/ChatBot.Facts/*.csproj src/ChatBot.Facts/packages.lock.json src/ChatBot.Facts/
COPY src/ChatBot.Answers/*.csproj src/ChatBot.Answers/packages.lock.json src/ChatBot.Answers/
COPY src/ChatBot.Discord/*.csproj src/ChatBot.Discord/packages.lock.json src/ChatBot.Discord/
COPY src/ChatBot.Slack/*.csproj src/ChatBot.Slack/packages.lock.json src/ChatBot.Slack/
COPY src/ChatBot.State/*.csproj src/ChatBot.State/packages.lock.json src/ChatBot.State/
COPY src/ChatBot.Web/*.csproj src/ChatBot.Web/packages.lock.json src/ChatBot.Web/
COPY src/ChatBot.Host/*.csproj src/ChatBot.Host/packages.lock.json src/ChatBot.Host/
RUN dotnet restore src/ChatBot.Host --use-current-runtime
COPY .editorconfig .
COPY src src
COPY config config
RUN dotnet publish src/ChatBot.Host --configuration Release --use-current-runtime --no-restore --output /app && rm -rf /app/config

# Run: not root; only /data is written. The facts come last, so that new facts change one layer.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
ENV DOTNET_EnableDiagnostics=0 CHATBOT__Web__Urls=http://0.0.0.0:8080 CHATBOT__State__ConnectionString="Data Source=/data/chatbot.db"
RUN mkdir /data && chown app:app /data
COPY --from=build /app .
COPY config/appsettings.json config/
COPY config/facts config/facts
USER app
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["dotnet", "ChatBot.Host.dll", "health"]
ENTRYPOINT ["dotnet", "ChatBot.Host.dll"]
