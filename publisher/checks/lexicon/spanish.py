"""Words of Spanish in small letters, as the texts of the forum have them: see `lexicon`."""

from __future__ import annotations

WORDS = """
abajo abandonado abarque abastecimiento abierta abierto abiertos abiyán abocadas abordan abra
abran abre abren abril abrir abrió abundan acaba acabados acabar acceder accesibilidad acceso
acciones acción acelerar aceptaron acerca acercar aclarar acoge acoger acogida acompaña
acompañadas acompañados acompañamiento acompañan acompañar acreditación activa activamente activas
actividad actividades activismo activistas actores actuaciones actual actualice actuar actúa
actúan acudieron acuerdo adaptable adaptación adaptadas adaptado adaptar adaptarlo adaptarse
adecuada adecuado además adjudica adjunta administraciones administración administrador adornos
adquieren adultos advierte advirtió adónde aeropuerto afectada afectados afiancen afronta afrontan
agencia agencias agenda agentes aglomeración agradecen agradecerán agrarias agricultoras
agricultores agricultura agroecología agrupa agrupación agrupan agrupar agruparse agrícola
agrícolas agua ahogados ahora ahorran ahorro ahí aislados aislamiento ajenas ajenos ajustado
ajustados al albania alcalde alcaldes alcance alcanza alcanzan alcanzar algo alguien algunas
algunos algún aliadas aliado aliados alianza alianzas aliarse alimentación alimentan alimentaria
alimentos aliviar allá allí alternativa alternativo alto alumbrado alumnado alumnos ambas
ambiental ambientales ambiente ambos amenaza amparan ampliar amplias analiza analizan analizar
anfitriona anima animarla anochece ante antepone antes anticonceptivo antiguo antiguos anuncia
anunciarse anuncio análisis apagado apague aparatos aparece aparecen apartados aparte apellido
apenas apertura aplazó aplicación aplicada aplican aplicarlas aporta aportaciones aportan aportar
apostar apoya apoyado apoyados apoyan apoyar apoyo apoyos aprende aprenden aprender aprendido
aprendizaje aprendizajes aprobación aprobada aprobado aprobara aprobó aprovechamiento aprovechar
apuesta aquella archivos armoniosa armoniza arraigar arranca arriba articulado articulan
articularse ascendente asegurar asequibles asesor asesora asesoramiento asesoran asigna asilo
asistencia asociaciones asociación asociado asociativo astillero asume asumir asumió asuntos así
atención ateneo ateneos atiende atienden atraiga atraviesan atribuye atrás auditoría aumentar
aunar aunque auriculares autobús autoempleo autoevaluación autogestionadas autogestión
autogobierno automatización autonomía autoras autores autoridades autosuficiencia aval avala
avales avancen avances avanzadas avanzar ayuda ayudan ayudar ayudarla ayudas ayuntamiento
ayuntamientos añaden añadido año años aún bajo balance bamako banca banco barcelona barrios
basadas basan base bases bastan ben beneficia beneficien beneficio bien bienes bienestar
bienvenida bilbao bilbaína bilingüe binomio biodiversidad blanco bloques bonos borde braille
brasileña brechas bretona brotado buen buena buenas busca buscan busque busquen básica béatrice
cabecera cabo cacao cada cadenas café calculan calentamiento calidad calle cambia cambiado cambian
cambiar cambie cambio cambios camino caminos campo campos canadienses canal candidata cantidad
capacidades capacitación capital capitalistas captación cara características carece carecen
carencia cargos caros carpintería carta casa casarse casi caso casos castigada castigadas
catalizadores cataluña catalán catorce catálogo cauces cayó cede ceder celebra celebradas celebran
celebraron celebró centra centradas central centro centros cerca cercano ceremonias cero cerrado
certificado chat chip chocan ciclo científico cierta cifras cigondewah cinco circular cita citados
citas ciudad ciudadana ciudadanas ciudadano ciudadanos ciudadanía ciudades civil civilizaciones
clave claves clavijas clientela clima climatización climática climático club clubes cláusulas
clúster coaliciones coalición coche cocrea cocrear cofundó cogestionan cogestión cogobernanza
coherencia cohesionada cohesión coincide coinciden colabora colaboración colaborador colaboradoras
colaboradores colaboran colaborativa colectiva colectivas colectividad colectivo colectivos
colegios colofón colombianos color combate combatir combina come comentarla comer comercial
comerciales comercialización comerciantes comercio comercios comida comienzos comisionada comisión
comité comités como comparado comparan comparte comparten compartida compartidas compartido
compartir comparó compañías competencias competir competitividad competitivos compita complejas
complejo complejos complementa complementan complementarias complementarios complementen completa
completan completos complicado comportamiento compra compradores compras comprobar comprometidas
compromiso comprueban compruebe compuesto comunes comunicación comunidad comunidades comunitaria
comunitarias comunitario comunitarios comuníquelo común con concede conceden concedería concejal
concejala conceptos concertación concertada concibe conciliar conclusiones conclusión concluyen
concretas concuerdan condiciones conductas conecta conectar conexión confección confederación
confirma confirmaron conflicto conforme confunde confundirse confía congresos conjunta
conjuntamente conjuntas conjunto conjuntos conlleva conoce conocen conocer conocido conocidos
conocimiento conocimientos conoció consciente conscientes conseguir consejero consejo
consentimiento conservación conservar conserve conservó consiguen consolidar constan constante
constataciones constatación constituidas constituyó construcción construir construyan construye
consultas consultivo consultora consultoras consumen consumidores consumo contabilidad contacto
contagio contaminación contar contenido contexto continente continentes continua continuidad
continúa contra contrario contrasta contraste contratación contratar contraten contratos
contribución contribuido contributivo contribuye control convencional convendría convenio
convenios convergencia converjan conversación convertirse convicción conviene convierta convierte
conviven convivencia conviértala convoca convocatoria coop cooperación cooperan cooperar
cooperativa cooperativas cooperativismo cooperativistas cooperativo coordinación coordinada
coordinado coordinador coordinadora coordinados coordinan coordinar coproduce corazón
coreanas corporativa correcta corregirse corren corresponde corresponsabilidad corriente cortas
cosas costa coste costumbre covid coworking coòpolis crea creación creadas creado
creamos crean crear crearon creativa crece crecen crecer crecimiento cree creen crevisse creó
crisis crédito cuaderno cuadernos cual cualificación cualitativa cualquier cuando cuantitativos
cuarta cuarto cuatripartito cuatro cubre cubren cuenta cuentan cuentas cuesta cuestionario
cuestión cuida cuidados cuidan cuidar cultivan cultivar cultiven cultura cultural culturales
culturas cumple cumplen cumplir cumplirán cuna cunetas curso cursos cuya cuyas cuyo cuyos cuándo
cuántas cuánto cuántos cámara cámaras código códigos cómo cómplice da dado damos dan danés dar
darles darse datan dato datos daños de debate debaten debatió debe deben debería deberían
debilidades debilitado debían decente decide decidido decidir decir decisiones declara declarada
dedica dedicada dedicadas dedicado defender defiende defienden definen definido definió deja dejan
dejar dejaron deje dejó del delante delegado demasiado democracia democratización democratizarse
democrática democráticos demografía demostrado demuestra densidad dentro departamento
departamentos depende dependen dependencias depender deporte derecha derecho derechos derivación
desafíos desarrolla desarrollan desarrollar desarrollo descentralización desconfía desconocen
desconocido describe describió descripciones descripción desde desea desean desemboca desempeñado
desempeñar desempleadas desempleo desfavorecida desfavorecidas desfavorecidos desigualdad
desigualdades deslocalizables desmercantilizar despacio despegue desplazadas después destaca
destina destinada destinados destinan destinatarias destino destrezas desventajas detrás devolvió
diagnóstico dialoga dieciocho diecisiete dieta diez diferencias dificultad dificultades difieren
difunda difunde difusa difusión difíciles digital dignidad dignificación dilemas dinamiza
dinamización dinero dinámicas dinámicos dio diputada direcciones dirección directa directamente
directo director directora directos dirige dirigente dirigentes dirigida dirigido dirigió
discapacidad discute diseña diseñan diseñar disponible dispositivo dispuestos distingue distinta
distintas distintos distribución distribuidos distrito distritos diversa diversificar diversos
dividendo divulgación divulgan diálogo doble docentes doctorando documenta documentación documento
documentos dominicana donde dos dotarse duda dura duración duradera duraderas duraderos durante
débito día días dólares dónde ebullición ecología ecológica ecológicos economía económica
económicas económico económicos ecosistema ecosistemas edición edificio educación educar educativo
efectiva efecto efectos eficaces eficacia eje ejecutan ejecutiva ejecutivo ejemplo ejerce
ejercicio ejes el elaboración elaborado elaborar elecciones elección electrónicos elegidas elevado
eligen eligió elija elkargi ella ellas ello ellos eléctricos emancipaban emancipación embajadores
embarazadas embargo emigrar emocionales empezado empezar empezó empieza empiezan emplea
empleabilidad empleadas empleo empleos empoderamiento emprendedores emprenden emprender
emprendimiento emprendimientos empresa empresarial empresariales empresas en encaja encarga
encargo enchufes encontrar encontrarlo encontrará encontró encuentra encuentran encuentre
encuentros encuesta encuestas energía enfoque enfoques enlace enlaces enmarcados ensaya ensayan
ensayar ensayó enseña enseñanza enséñalo ente entender entendimiento entidad entidades entiende
entonces entorno entornos entra entrado entran entre entrevistas enumeró envejece equipo equipos
equitativo equivalente equivalentes equivocado era eran eroski error errores es esa esas escala
escasa escaso escenarios escolaridad escriba escribe escribieron escrito escucha escuchar ese
esenciales esfuerzo esfuerzos eso esos espacio espacios español española españolas especial
especiales especialidad especialista especialización especializado especialmente espera esperan
espíritu esta estaba establecido estables estación estado estas estatal este estilo esto estorben
estos estrasburgo estrategia estrategias estratégica estratégico estrechar estructura estructurada
estructural estructurales estructurando estructuras estudiantes estudiar estudio está están etapa
etapas etiqueta etiquetados euro europea europeas europeo europeos euros euskera evaluación evalúa
evalúan eventos evolución examina examinar excepción exclusión excombatientes exige exigen existe
existen existentes expansión experiencia experiencias experimenta experimentación experta experto
expertos explica explican explicó expone exponen expresión expuestos extendió extensión externa
extraen extranjero extrema fabril facilitadora facilitan facilitar facultad falla fallos falta
faltan fama familia familiar familiares familias fase favor favorable favorables favorece
favorecen favorecer favorezca favorezcan fecha federación federar femeninas feminista ferias fiare
ficha fichas figura figuran fija fijado fijarse fijó filial filosofía fin final financia
financiación financiados financian financiar financiarse financiera financiero financieros
finanzas fines firmado firmó fiscal flexible foco fomenta fomentar fondo fondos forjar forma
formación formada formadas formado formales formalice formalizar forman formar formas formativa
formato formó foro francesa francesas franceses francés frenado frenar frene frente frentes
fronteras frutos fue fuente fuentes fuera fueron fuerzas funciona funcionado funciones función
fundaciones fundación fundada fundador fundadores fundaron funerarios futuro fábricas fácil
físicas fórmula fórmulas gana ganan ganando ganaran garantizada garantía garantías garapen gasto
gastos gazteability genera generación general generales generan generar genere gente gerente
gestiona gestionados gestión global globalización gobernanza gobernarse gobierna gobiernan
gobierno gobiernos goiener golfo golpeó grabación gracias gran grandes gratuito grave grupo grupos
guarda guatemalteco gubernamentales guerra gureak guía guían guíese ha habilidades habitación
habitantes habla hablaban hablar hablara hable había hace hacen hacer hacerlo hacerse hacia hacía
haitianas han handi hasta hay hechas hecho hectárea hepatitis herramienta herramientas higiénicas
hijos hilo hiperconexión historia historias histórica hizo hoja holístico hombres honoré hora
horario horas horizonte hortalizas hostelería hostilidad hoy hub hubo huerto humanas humanizar
humano humanos huso husos híbridas iba idea idean ideas identidad identifica identifican
identificar igual igualdad iguales igualitario ilustran impacto impermeable impide implanta
implantada implantar implica implicación importancia importe impregne imprescindible impreso
impulsa impulsado impulsan impulsar impulso impulsó imágenes incertidumbre incidencia incluido
inclusiva inclusivas inclusivo inclusivos inclusión incluye incorporan incorporar incubación
incubadas incubadora incubadoras indica indicación indicadores indique individualizado
indivisibles industria industriales industrias infancia infecciones influir influye informa
información informal informales informativas informe informen informes infraestructuras inglesa
inglés ingredientes ingresos iniciado iniciativa iniciativas inicio inicios
inmigrantes inmobiliario innovaciones innovación innovador innovadoras innovan innovar inscripción
inserción insiste inspira inspiración inspiran inspire instalaciones institucional institucionales
instituciones instituto institutos instrumentos instruyen insumos integración integradas integrado
integradora integral integramos integrar intelectual intelectuales inteligente intensificar
intenta intentan interactivo intercambiar intercambio intercooperación intercooperar interesa
interesadas interinstitucional interior internacional internacionales interno interpretación
intersectorial intervenciones intervención intervengan interviene intervienen interés introducirse
inversión inversores investiga investigaciones investigación investigador investigadora
investigadores investigan invierno invierte invierten invirtieron ir irlanda irregular isla islas
itinerario itinerarios jardinería jean jefa johanne joven juicio juicioso julio junio juntan
juntas junto juntos juristas jurídicas jurídico justa justicia justo juvenil juventud jóvenes
kevin kimu km kofip la labios labor laboral laborales laboratorio laboratorios lado
lanzó larga las lazos lector lectores lectura leen leer leerlo legal legales lejos lema lengua
lenguas les letra levantar levante ley leyendo leyes libre licencia limeño limitada limpia
limpiaron limpieza lista listas llamada llamado llega llegado llegan llegar llegaron llegue llegó
lleva llevaba llevado llevan llevar llevaron llevó lo local locales logotipos lograr los lucha
lucrativas lucro lugar lugares lunes lupa luz líderes límite línea líneas lógica madera madrugada
madura maduración maker malentendidos manejadas manera maneras mano manos mantener mantenerse
mantenga mantengan mantiene mantuvieron manual marca marcadores marcan marcas marcha marco
mariposa marque martes materia maud mayo mayor mayoría mayotte me mecanismo mecanismos mediante
medición medida medidas medio mediodía medios medir mediterránea mediterráneas mejor mejora
mejoraban mejoran mejorar mejoras mejores mencionen menores menos mental menudo menú mercado
mercados meridional mesa mesas meses meta metal metas metro metrópoli mexicana microfinanciación
microfinancieras micrófono miembro miembros mientras migraciones migración migrante migrantes
migratoria millar millas millones minutos mira mirada miradas mirar miren misma mismo mismos mitad
miércoles moda modalidad modelo modelos modera moderan modo mohammed moneda monedas monetización
monopoliza montreal montrealesa mostrado mostrar motivo motor movilidad moviliza movilización
movilizan movimiento movimientos mucha muchas mucho muchos muebles muestran muestre mujeres
multinacional multinacionales multiplicar mumbucas mundial mundiales mundo municipal municipales
municipalidad municipio municipios murieron mutua mutualidades mutualismo mutuas muy más máximo
método métodos mínima múltiples música nace nacen nacer nacido nacional nacionales nació nadie
naturales nazcan necesario necesarios necesidad necesidades necesita necesitan neerlandés negocio
negocios ni ningún nivel niveles niños no noche nombra nombre nombres norma normativa normativo
nos nosotros notaban notas noventa noviembre nuestra nuestro nueva nuevas nueve nuevo nuevos
numerada numeradas numerosas nunca nutricional núcleo número objeción objetivo objetivos objeto
objetos obliga obligaciones obra observaciones observación obstáculo obstáculos obtendrían obtener
obtenerla oceánico octubre ocupa ocupaba ocupan ocurre ocurrió océano oferta ofertas oficial
oficiales oficina oficinas oficio ofrece ofrecen ofrecer ofrecía ojalá ojos olvidar once
operaciones operan opone oportunidad oportunidades optimizar orden ordenadas ordenan ordinaria
ordinarias ordinario ordinarios organismos organiza organizaciones organización organizada
organizadores organizan organizó orgánica orientación orientada orientado orientadoras oriental
orientar orienten origen original originales orilla otra otras otro otros oírse pacífica paga
palabras palacio pandemia pantalla pantallas papel para parada paradigma paralelo parcial parece
parecerse parecido parlamentario parlamentarios parte partes participa participación participan
participantes participar participaron participativa participativas participe particulares partida
partidarias partidos partiendo partir partió pasado pasaje pasajes pasan pasar pasen paseo paso
pasos pasó patrimonio pautas paz país países peligro pensada pensadas pensado pensando
pequeña pequeñas pequeño pequeños perduran perdure perduren perfil perfila permeables permita
permite permitía pero persona personal personalizado personas perspectivas pertenece pertenecen
pertenecientes pertenencia perímetro pesa pese peso pestaña peticiones pide piden pie pieza
pilares piloto pionera plan planes planeta planificación planifico planos plantea plantean
plantilla plantillas plataforma plataformas plateada plazo plena plural plurianual
población pobre pobreza poco poder poderes podrá polos política políticas político políticos
pondrá pone ponen ponencias poner ponerse popular populares por porque portador posconflicto
posible posibles positivos posterior practican precedentes precio precios precisamente predomina
prefectura preferencia pregunta preguntas premisa preocupan preparación preparada preparados
preparan prepararse presencia presenta presentación presentan presentes presentó preside
presidenta presidente presta prestaciones prestación presupuesto pretenden prevenir primaria
primer primera primeras primero primeros principal principales principios prioridad prioridades
privada privadas privados problema problemas procede proceden procedimientos proceso procesos
procura producción producen productivos productoras productores productos profesional
profesionales profesionalidad profesionalización profesión profesor profesora profesorado programa
programas promoción promover promovida promueve promueven pronuncia pronunciación pronuncie propia
propias propicias propicio propiedad propio propios propone proponen propuesta propuestas
propuesto propuestos propósito protagonista protección prototipos proveedores provinciales
proximidad proyecto proyectos pruebas pruébelo práctica prácticas práctico préstamo préstamos
psicosocial publica publicaciones publicación publicado publicados publican publicaron pueblo
pueda puedan puede pueden puente puentes puertas pues puesta puesto puestos punto puntos pusieron
puso pymes página páginas párrafo párrafos pérdidas pública públicas público públicos que quebec
queda quedaron quien quienes quiera quiere quieren quince quinto quién qué químicos racial radio
ramas rasgos razón reales recaen recelos recibe reciben recibir reciclaje reciclar recinto reclama
recoge recogen recomendaciones reconciliación reconcilian reconoce reconocen reconocido
reconocimiento reconstrucción recordar recorre recorren recorrido recuperación recuperadas
recuperar recuperarse recurre recursos recíproca red redactado redes redonda redondas reducción
reduce reducido reducir referencia reflejo reflexionar reflexión reformado reformas reformularlos
reforzar refuerza refuerzan refugiadas regional regionales regiones registrado región reincorporan
reinserción reivindica reivindican relaciona relaciones relación relevo religiones remiten
rendición renovable renovar renovarse renta renunciar reparación reparar reparten repartir repasa
repasó repensar repetir repetitivas replicarse representa representaban representación
representadas representados representante representantes reproducción reproducen reproductivos
requiere reservan residentes residuos resienten resiliencia resilientes resolverlos respalda
respaldada respalde respaldo respetan respeto respetuosas responde responden responder respondido
responsabilidad responsabilidades responsable responsables respuesta respuestas restablecido
restaurantes resto resuelven resulta resultado resultados resultante resultó resumen resumimos
reto retorno retos retransmisión reunidas reunido reunir reutilización reutilizar revisan revisión
rey reúne reúnen riesgo riesgos rige riqueza robotización robots rodea rodéric ropa rostro ruedas
rumbos rural rurales ruta rápida ría saben saber sabes sala salen salida salido salieron salir
saltan salud saluden salvo salón sana saneamiento sanitarias sanitarios sceaux se sea sección
secretaria secretario secretaría sector sectores sectoriales secuelas sede seguidos seguimiento
seguir segunda segundo segura seguridad según seis selecciona seleccionan seleccionó sello
seminario sencilla sencillas sencillos sensibiliza sensibilización sensibilizando sentado sentaron
sentido separa separado septiembre ser sereno serenos servicio servicios servir serán serían
sesiones sesión setenta sexual señala señalización seúl si sido siempre siendo sienta
sierra siete siglo significa significaba significado sigue siguen siguiente siguientes silencie
sin sindicales sindicatos sinergia sinergias sintética sirve sistema sistemas sistemática sitios
situación situado soberanía sobre sobreviven socem social sociales socialización
socialmente socias sociedad sociedades socioambientales socioeconómicas socioeconómico
sociolaboral sociología socios sola solidaria solidarias solidaridad solidario
solidarios solitario solo solos soluciones son sonido sostener sostenibilidad sostenible
sostenibles sostiene sostienen su suajili subdirector subdirectora subdistrito subrayó
subvenciones subvención sueca suele suelen suelo suficiente sufre sufrirla suma suman superar
superficie supone supuesto sur surge surgen surgidas surgió surjan sus suscribieron sustituida
suya suyo sénior sí síntesis sólida tabla tablas taller talleres tamaño también tampoco tan tanto
tareas tarjeta tecnología tecnologías tecnológicos teje tejer tejido tejidos teletrabajo teléfono
tema temas temáticas temáticos tender tener tenido teniente tensiones tenía tenían teoría tercer
tercera tercero terreno territorial territoriales territorio territorios textil texto textos
tiempo tienda tiende tiene tienen tipo tipos titulares toca toda todas todavía todo todos toma
tomada tomó torno total trabaja trabajadores trabajan trabajando trabajar trabajo trabajos trabas
tradicional tradicionales traducciones traducción trajo tranquila transferencia transformación
transformador transformadora transformadoras transformadores transforman transformar transiciones
transición transmisión transversales tranvía tras traslada trasladan trata través treinta tres
tribute tropieza trámite trámites tunecina turismo tácito técnica técnicas técnico título títulos
ultramar un una unan unas unen unidad unidas unidos unir unirse uniría universal universales
universidad universidades universitaria universitarios unión uno unos urbana urbanas urbanización
urbano urbanos urge usan uso usos usted usuarias utilidad va vacíos vale valor valora valorar
valores valorizar van varias varios vasca vascas vaya ve veces vecina vecinas vecindario vecinos
veinte veintena veintitrés velan vender venderlos venta ventajosas ventanilla ver verano verdad
verdaderamente verde versiones versión vertebran vez viables vicepresidenta vicepresidente
vicálvaro vida videoconferencia viene vieron vietnamitas villaverde vincula vinculación vinculadas
vinculó violencia virtual visados visibilidad visitantes visión vista vivan vive viven vivencia
vivienda vocación voces volcado voluntad voluntariado voluntarias voz vuelva vuelvan vuelven
vulnerabilidad vulnerable vulnerables vía vínculo vínculos víspera web workshops y ya yo zona
zonas áfrica ámbito ámbitos ánimo áreas él época éticas éxito éxodo índice índices
íntegramente ítems órganos última último últimos única único útil
"""
